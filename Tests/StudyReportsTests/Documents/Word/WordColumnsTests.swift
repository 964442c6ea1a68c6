import Testing

@testable import StudyReports

@Suite struct WordColumnsTests {
  private func cells(_ texts: [String]) -> [WordCell] { texts.map { WordCell(text: $0, runs: "") } }

  private func columns(
    _ rows: [[String]], head: [String] = [], isList: Bool = false
  ) -> WordColumns {
    WordColumns(
      of: rows.map(cells), head: cells(head), count: rows.first?.count ?? head.count,
      isList: isList)
  }

  @Test func aSmallTableIsAsWideAsTheText() {
    let plan = columns([["looks", "12", "3.4"]])
    #expect(plan.style == .table && plan.reach == 0)
    #expect(abs(plan.total - WordLayout.textWidth) < 4)
  }

  @Test func inAListTheLastColumnTakesTheRest() {
    let plan = columns([["Session", "fred"], ["Codable", "100 %"]], isList: true)
    #expect(plan.widths[1] > 4 * plan.widths[0])
    #expect(abs(plan.total - WordLayout.textWidth) < 4)
  }

  @Test func headsAreBrokenBeforeCellsAre() {
    let long = String(repeating: "word ", count: 12)
    let plan = columns([[long, "1", "2"]], head: ["a", "very long words of a head", "b"])
    #expect(plan.style == .table)
    #expect(plan.widths[1] < plan.widths[0] / 2)
  }

  @Test func typeShrinksBeforeWordsAreBroken() {
    let row = Array(repeating: "uninterrupted", count: 6)
    #expect(columns([row]).style == .tableSmall)
    #expect(columns([row + row]).style == .tableSmallest)
    let many = columns([row + row])
    #expect(many.reach == WordLayout.reach)
    #expect(many.total <= WordLayout.textWidth + 2 * WordLayout.reach)
  }

  @Test func nothingIsTooOdd() {
    #expect(columns([]).widths.count == 1)
    #expect(columns([["", ""]]).total <= WordLayout.textWidth)
    let endless = columns([[String(repeating: "W", count: 5_000), "1"]])
    #expect(endless.total <= WordLayout.textWidth && endless.widths.allSatisfy { $0 > 0 })
  }
}
