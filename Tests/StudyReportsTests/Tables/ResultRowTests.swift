import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyReports

@Suite struct ResultRowTests {
  private let row = ResultRow(
    part: "lag", first: "infant", second: "mother", at: .milliseconds(-1500),
    numbers: [("share", .value(0.25)), ("p", .undefined(.tooShort))])

  @Test func aLineForEachNumber() {
    #expect(
      row.lines(["s", "0", "a b"]) == [
        ["s", "0", "a b", "lag", "infant", "mother", "-1.5", "share", "0.25", ""],
        ["s", "0", "a b", "lag", "infant", "mother", "-1.5", "p", "", "too-short"],
      ])
    #expect(ResultRow.columns.count == 10)
  }

  @Test func anObjectForEachRow() {
    #expect(
      ResultRow.json([row]) == [
        "lag": .array([
          .object([
            "first": .text("infant"), "second": .text("mother"), "at_seconds": .text("-1.5"),
            "share": .number(0.25),
            "p": .object(["value": .null, "reason": .text("too-short")]),
          ])
        ])
      ])
  }
}
