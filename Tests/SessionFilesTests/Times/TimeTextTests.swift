import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Times in cells")
struct TimeTextTests {
  private func micro(_ text: String, _ scale: TimeScale = .seconds) -> Int64? {
    TimeText.read(text, scale: scale)?.time.microseconds
  }

  @Test(
    "No time",
    arguments: [
      "", " ", "NA", "Total", "1:", ":1", "::", "1:2:3:4", "0:00:12:22.305", "1:60:00", "0:60",
      "0:60.0", "0:60.0000001", "1:-5", "1:+5", "--1:00", "a:05", "4/13/2021 12:55", "12.5:10",
      "5 parsecs", "5 s s", "s", "1e3 ms", "1:2.3.4", "99999999999999999999:00", "1:99999999999",
    ])
  func refused(text: String) { #expect(micro(text) == nil) }

  @Test(
    "Clock times",
    arguments: [
      ("0:00", 0), ("0:01.5", 1_500_000), ("00:01.8", 1_800_000), ("3:47.8", 227_800_000),
      ("90:00", 5_400_000_000), ("1:00:00", 3_600_000_000), ("0:00:10.250", 10_250_000),
      ("25:59:59.999999", 93_599_999_999), ("-0:00:01.5", -1_500_000), ("-1:00", -60_000_000),
      ("0:05,25", 5_250_000), (" 0:05 ", 5_000_000), ("\u{A0}0:05\u{A0}", 5_000_000),
    ] as [(String, Int64)])
  func clock(text: String, expected: Int64) { #expect(micro(text) == expected) }

  @Test("A fraction that rounds up to a minute is carried")
  func carry() throws {
    let reading = try #require(TimeText.read("0:59.9999999", scale: .seconds))
    #expect(reading.time == .seconds(60))
    #expect(!reading.isExact)
    #expect(micro("0:59:59.9999999") == 3_600_000_000)
  }

  @Test("Clock times agree with integer arithmetic", arguments: 1...4 as ClosedRange<UInt64>)
  func randomClock(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<2_000 {
      let micro = Int64.random(in: 0..<400_000_000_000, using: &random)
      let sign = Bool.random(using: &random) ? "-" : ""
      let (seconds, fraction) = micro.quotientAndRemainder(dividingBy: 1_000_000)
      let digits = String(String(fraction + 1_000_000).dropFirst())
      let padded = { (number: Int64) in number < 10 ? "0\(number)" : "\(number)" }
      let long =
        "\(sign)\(seconds / 3_600):\(padded(seconds / 60 % 60)):\(padded(seconds % 60)).\(digits)"
      let short = "\(sign)\(seconds / 60):\(padded(seconds % 60)).\(digits)"
      let expected = sign.isEmpty ? micro : -micro
      #expect(self.micro(long) == expected, "seed \(seed), \(long)")
      #expect(self.micro(short) == expected, "seed \(seed), \(short)")
    }
  }

  @Test(
    "Coarse clocks are those with tenths at most",
    arguments: [("0:01.8", true), ("0:01", true), ("0:01.80", false), ("1.8", false)])
  func coarse(text: String, expected: Bool) throws {
    #expect(try #require(TimeText.read(text, scale: .seconds)).isCoarseClock == expected)
  }

  @Test(
    "A unit in the cell goes before the column's",
    arguments: [
      ("26775 ms", 26_775_000), ("26775ms", 26_775_000), ("1.5 s", 1_500_000),
      ("4000000 us", 4_000_000),
      ("4000000µs", 4_000_000), ("1,5 min", 90_000_000), ("2 Sec", 2_000_000),
    ] as [(String, Int64)])
  func units(text: String, expected: Int64) {
    for scale in [TimeScale.seconds, .milliseconds, .minutes] {
      #expect(micro(text, scale) == expected)
    }
  }

  @Test("Bare numbers count in the column's unit")
  func scales() throws {
    #expect(micro("26775", .milliseconds) == 26_775_000)
    #expect(micro("26775.5", .milliseconds) == 26_775_500)
    #expect(micro("-3", .microseconds) == -3)
    #expect(micro("1.5", .minutes) == 90_000_000)
    #expect(micro("153722867281", .minutes) == nil, "more than can be counted")
    #expect(micro("50", .frames(try #require(FrameRate("25")))) == 2_000_000)
    #expect(micro("50.5", .frames(try #require(FrameRate("25")))) == nil)
    #expect(try #require(TimeText.read("0.5", scale: .microseconds)).isExact == false)
  }

  @Test("Clock times are clock times whatever the column's unit")
  func clockInFrames() throws {
    let rate = try #require(FrameRate("25"))
    #expect(micro("0:02", .frames(rate)) == 2_000_000)
    #expect(micro("0:02", .milliseconds) == 2_000_000)
  }
}
