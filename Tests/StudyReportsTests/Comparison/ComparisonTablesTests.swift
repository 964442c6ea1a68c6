import SequenceStatistics
import Testing

@testable import StudyReports

@Suite struct ComparisonTablesTests {
  private let sides = ComparisonSides(
    .init(label: "one", persons: [], isSimulated: false),
    .init(label: "two", persons: [], isSimulated: false))

  private func topic(_ heading: String, _ kind: ComparedMeasure.Kind) -> Comparison.Topic {
    Comparison.Topic(
      heading,
      [
        ComparedMeasure(
          name: "m", about: "", words: "measure", kind: kind, isShown: true,
          first: .init(.value(0.8), n: 70, hits: 56), second: .init(.undefined(.tooShort)))
      ])
  }

  @Test func topicsWithNothingBelowThemShareATable() throws {
    let comparison = Comparison(
      sides: sides, topics: [topic("infant gaze", .share), topic("a.b → c.d", .rate)])
    let tables = ComparisonTables.tables(comparison, name: "budget", title: "Budget")
    #expect(tables.map(\.name) == ["budget"] && tables[0].title.plain == "Budget")
    #expect(tables[0].groups.map(\.title) == ["Infant gaze", "a.b → c.d"])
    #expect(
      tables[0].columns.map(\.key) == [
        "measure", "first", "first_n", "second", "difference", "ratio",
      ])
    let rows = tables[0].groups.flatMap(\.rows)
    #expect(rows.allSatisfy { $0.count == tables[0].columns.count })
    // Not defined is one thing, not asked another.
    #expect(rows[0].map(\.shown) == ["measure", "0.80", "70", "–", "–", ""])
    #expect(rows[1].map(\.shown) == ["measure", "0.80", "70", "–", "", "–"])
    #expect(tables[0].note == nil)
  }

  @Test func aVerdictOrATestNeedsATableOfItsOwn() {
    var first = topic("waits", .share)
    first.verdicts = .init(first: "insufficient data", second: "exceeds")
    first.tests = [
      .init(
        name: "t", words: "log-rank", sign: "χ²", statistic: .value(1), degreesOfFreedom: 1,
        p: .value(0.32), effect: nil)
    ]
    let tables = ComparisonTables.tables(
      Comparison(sides: sides, topics: [first, topic("others", .share)]), name: "responses",
      title: "")
    #expect(tables.map(\.name) == ["responses-1", "responses-2"])
    #expect(tables[0].note?.plain.contains("one: insufficient data; two: exceeds") == true)
    #expect(tables[0].note?.plain.contains("These two records alone: log-rank") == true)
    #expect(tables[1].note == nil)
    #expect(
      ComparisonTables.tables(Comparison(sides: sides, topics: []), name: "", title: "").isEmpty)
  }
}
