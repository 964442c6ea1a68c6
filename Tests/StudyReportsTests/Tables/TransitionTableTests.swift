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
          #expect(cells[4] == .number(z, places: 2))
          #expect(cells[2] == .count(cell.observed))
        } else {
          #expect(cells[4].shown == "–")
        }
      }
    }
    #expect(CountTable.table(input).columns.count == input.target.count + 1)
  }
}
