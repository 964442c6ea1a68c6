import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Lengths of time, written")
struct DurationTextTests {
  @Test("A unit is needed; a shift may be negative, a length not")
  func units() throws {
    func read(_ text: String, signed: Bool = false) throws -> SessionTime {
      try DurationText.read(
        text, label: "x", frameRate: FrameRate(numerator: 25), signed: signed)
    }
    #expect(try read("2s") == .seconds(2))
    #expect(try read("12f") == .milliseconds(480))
    #expect(try read("-1.5s", signed: true) == SessionTime(microseconds: -1_500_000))
    for text in ["2", "", "s", "-1s", "99999999999s"] {
      #expect(throws: RuleProblem.self) { try read(text) }
    }
    #expect(throws: RuleProblem.self) { try read("-99999999999s", signed: true) }
  }
}
