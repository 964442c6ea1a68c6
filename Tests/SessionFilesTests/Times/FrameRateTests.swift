import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Frame rate")
struct FrameRateTests {
  @Test(
    "Refused",
    arguments: [
      "", "0", "-25", "25/0", "0/1", "-25/1", "25/-1", "fast", "25 fps", "1/2/3", "0.0000001",
    ])
  func refused(text: String) { #expect(FrameRate(text) == nil) }

  @Test(
    "One rate in any spelling",
    arguments: [
      ("25", 25, 1), ("25.0", 25, 1), ("25.000", 25, 1), ("30", 30, 1), ("29.97", 30_000, 1_001),
      ("29.970", 30_000, 1_001), ("30000/1001", 30_000, 1_001), ("23.976", 24_000, 1_001),
      ("23.98", 24_000, 1_001), ("59.94", 60_000, 1_001), ("12.5", 12_500_000, 1_000_000),
    ] as [(String, Int64, Int64)])
  func spelled(text: String, numerator: Int64, denominator: Int64) {
    #expect(FrameRate(text) == FrameRate(numerator: numerator, denominator: denominator))
    #expect(FrameRate(text) != nil)
  }

  @Test(
    "Frames begin at the nearest microsecond",
    arguments: [
      ("25", 0, 0), ("25", 1, 40_000), ("30", 1, 33_333), ("30", 2, 66_667), ("29.97", 1, 33_367),
      ("29.97", 30_000, 1_001_000_000), ("29.97", -1, -33_367), ("30", -2, -66_667),
    ] as [(String, Int64, Int64)])
  func frames(rate: String, frame: Int64, expected: Int64) throws {
    let rate = try #require(FrameRate(rate))
    #expect(rate.time(ofFrame: frame)?.microseconds == expected)
  }

  @Test("Never half a microsecond off, for 29.97", arguments: 1...3 as ClosedRange<UInt64>)
  func nearest(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rate = try #require(FrameRate("29.97"))
    for _ in 0..<2_000 {
      let frame = Int64.random(in: -10_000_000...10_000_000, using: &random)
      let time = try #require(rate.time(ofFrame: frame)).microseconds
      // |time − frame × 1001/30000 s| ≤ ½ µs, times 2 × 30000.
      let error = (time * 30_000 - frame * 1_001 * 1_000_000).magnitude
      #expect(error * 2 <= 30_000, "seed \(seed), frame \(frame)")
    }
  }

  @Test("Frames beyond what can be counted are refused, not trapped")
  func overflow() throws {
    let rate = try #require(FrameRate("29.97"))
    #expect(rate.time(ofFrame: Int64.max) == nil)
    let fast = try #require(FrameRate(numerator: Int64.max))
    #expect(fast.time(ofFrame: 9_000_000_000_000) == nil)
    #expect(fast.time(ofFrame: 1)?.microseconds == 0)
  }
}
