import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Time scale")
struct TimeScaleTests {
  @Test(
    "Told by the name of a column",
    arguments: [
      ("Start (s)", .seconds), ("onset_ms", .milliseconds), ("Start..s.", .seconds),
      ("Time_Relative_sf", .seconds), ("onset [us]", .microseconds), ("Zeit (min)", .minutes),
      ("onsetMs", .milliseconds), ("onset", nil), ("time", nil), ("frame", nil), ("fin", nil),
      ("temps (secondes)", .seconds),
    ] as [(String, TimeScale?)])
  func told(name: String, expected: TimeScale?) {
    #expect(TimeScale.told(by: name, frameRate: nil) == expected)
  }

  @Test("Frames need a rate")
  func frames() throws {
    let rate = try #require(FrameRate("25"))
    #expect(TimeScale.told(by: "onset_frame", frameRate: rate) == .frames(rate))
    #expect(TimeScale(named: "frames", frameRate: nil) == nil)
    #expect(TimeScale(named: "frames", frameRate: rate) == .frames(rate))
  }

  @Test(
    "By name",
    arguments: [
      ("s", .seconds), ("MS", .milliseconds), ("µs", .microseconds), ("min", .minutes), ("h", nil),
    ] as [(String, TimeScale?)])
  func named(name: String, expected: TimeScale?) {
    #expect(TimeScale(named: name, frameRate: nil) == expected)
  }
}
