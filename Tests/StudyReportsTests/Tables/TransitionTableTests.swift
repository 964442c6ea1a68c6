import StudyReports
import Testing

@Suite struct TransitionTableTests {
  @Test func holdsEveryNumberOfTheGrid() {
    let input = SampleReport.grid
    let table = TransitionTable.table(input)
    #expect(table.rowCount == input.given.count * input.target.count)
    let rows = table.groups.flatMap(\.rows)
    for row in input.given.indices {
      for column in input.target.indices {
        let cell = input.cell(row, column)
        let cells = rows[row * input.target.count + column]
        if let z = cell.residual {
          #expect(cells[5] == .number(z, places: 2))
          #expect(cells[2] == .count(cell.observed))
        } else {
          #expect(cells[5].shown == "–")
        }
      }
    }
    let cell = ResidualCell(
      observed: 3, expected: 1.5, residual: 2, yulesQ: 0.25, targetAfterGiven: 0.375)
    let label = ResidualGridInput.Label(person: "infant", text: "averts")
    let one = TransitionTable.table(
      ResidualGridInput(given: [label], target: [label], cells: [[cell]]))
    let shown = one.groups.flatMap(\.rows).first?.map(\.shown) ?? []
    #expect(shown.contains("37.5"))
    #expect(shown.contains(".25"))
    #expect(CountTable.table(input).columns.count == input.target.count + 2)
  }
}
