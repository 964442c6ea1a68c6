import Testing

@testable import SequenceStatistics

@Suite struct RecurrencePlotTests {
  private static func units(_ row: RecurrenceRow) -> [Int32] {
    row.states.indices.flatMap { run in
      [Int32](repeating: row.states[run], count: row.bounds[run + 1] - row.bounds[run])
    }
  }

  @Test(arguments: 0..<200) func statesAreEqualWhereTuplesAre(seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let count = random.below(20)
    let options = RecurrenceOptions(embedding: 1 + random.below(4), delay: 1 + random.below(3))
    let rows = (0..<2).map { _ in
      random.unitRow(count, kinds: 2, longestRun: 4, gaps: seed % 2 == 0)
    }
    let plot = RecurrencePlot(PairedUnits.Stretch(rows[0], rows[1]), options)
    let matrix = RecurrenceMatrix(rows[0], rows[1], options)
    let (first, second) = (Self.units(plot.first), Self.units(plot.second))
    #expect(plot.size == matrix.size && first.count == plot.size && second.count == plot.size)
    for i in 0..<plot.size {
      for j in 0..<plot.size {
        #expect((first[i] >= 0 && first[i] == second[j]) == matrix.recurs[i][j], "seed \(seed)")
        #expect(
          (first[i] != RecurrenceRow.unknown && second[j] != RecurrenceRow.unknown)
            == matrix.isValid[i][j], "seed \(seed)")
      }
    }
    // Runs are maximal where they can recur.
    for row in [plot.first, plot.second] {
      #expect(zip(row.states, row.states.dropFirst()).allSatisfy { $0 != $1 || $0 < 0 })
    }
    #expect(plot.swapped.first == plot.second && plot.swapped.second == plot.first)
  }

  @Test func cellsOfARectangleInABand() {
    for height in 1...4 {
      for width in 1...5 {
        for low in -6...6 {
          for high in low...6 {
            let cells = (0..<height).reduce(0) { sum, i in
              sum + (0..<width).count { (low...high).contains($0 - i) }
            }
            #expect(RecurrencePlot.cells(height, width, low...high) == cells)
          }
        }
      }
    }
  }

  @Test(arguments: 0..<100) func codedCellsAreCounted(seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let count = random.below(15)
    let options = random.recurrenceOptions()
    let rows = (0..<2).map { _ in
      random.unitRow(count, kinds: 2, longestRun: 3, gaps: seed % 3 > 0)
    }
    let plot = RecurrencePlot(PairedUnits.Stretch(rows[0], rows[1]), options)
    let cells = options.diagonals(size: plot.size).reduce(0) { $0 + plot.codedCells($1) }
    #expect(
      cells == RecurrenceMatrix(rows[0], rows[1], options).validCells, "seed \(seed)")
  }
}
