import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyReports

@Suite struct ConfusionGridTests {
  private func grid(_ table: AgreementTable, names: [String]) -> ConfusionGrid {
    ConfusionGrid(
      table, names: names, coders: ("anna", "ben"), key: "seconds", id: "g",
      amount: { "\($0) s" }, cell: { .count($0) })
  }

  @Test func sharesOfTheRowsAndWhatWasMixedUp() throws {
    let made = grid(
      AgreementTable(size: 3, cells: [34, 6, 0, 4, 16, 0, 0, 0, 0]), names: ["face", "away"])
    let drawing = try #require(made.drawing)
    #expect(
      drawing.description
        == "Rows are anna, columns ben. Off the diagonal: anna face and ben away 6 s; anna away and ben face 4 s."
    )
    let svg = SVGWriter.file(drawing)
    #expect(svg.contains("85") && svg.contains("80") && svg.contains("anna face, ben away: 6 s"))
    #expect(made.table.rowCount == 4)
    #expect(
      made.table.groups[0].rows[0] == [.text("face"), .text("face"), .count(34), .share(0.85)])
  }

  @Test func timeWithoutACodeIsNothing() throws {
    let made = grid(AgreementTable(size: 2, cells: [5, 1, 0, 4]), names: ["voice"])
    #expect(made.table.groups[0].rows.map { $0[0] }.last == .text("nothing"))
  }

  @Test func tooManyCodesAreATableAlone() {
    let size = ConfusionGrid.mostNames + 1
    let cells = (0..<(size * size)).map { $0 % (size + 1) == 0 ? 1 : 0 }
    let made = grid(AgreementTable(size: size, cells: cells), names: [])
    #expect(made.drawing == nil && made.table.rowCount == size * size)
    #expect(grid(AgreementTable(size: 2, cells: []), names: []).drawing == nil)
  }
}
