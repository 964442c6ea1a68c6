import CodedSessions
import SequenceStatistics
import Testing

@Suite struct ChromaticRecurrenceTests {
  @Test(arguments: 0..<40) func categoriesHavePlotsOfTheirOwn(seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let options = random.recurrenceOptions()
    let rows = (0..<2).map { _ in
      random.unitRow(30, kinds: 3, longestRun: 6, gaps: seed % 2 == 0)
    }
    let units = PairedUnits([.init(rows[0], rows[1])], step: .seconds(1))
    let chromatic = ChromaticRecurrence(units, options: options)
    let whole = CrossRecurrence(units, options: options)
    for one in chromatic.plots {
      let only = rows.map { row in
        row.map {
          $0 == UInt16(one.category) || $0 == PairedUnits.unknown ? $0 : PairedUnits.none
        }
      }
      let matrix = RecurrenceMatrix(only[0], only[1], options)
      let plot = one.recurrence
      #expect(plot.diagonal.counts == matrix.diagonalLengths, "seed \(seed)")
      #expect(plot.alongSecond.counts == matrix.secondLengths, "seed \(seed)")
      #expect(plot.alongFirst.counts == matrix.firstLengths, "seed \(seed)")
      #expect(plot.validCells == whole.validCells && plot.allCells == whole.allCells)
    }
    if options.embedding == 1 {
      #expect(chromatic.plots.reduce(0) { $0 + $1.recurrence.points } == whole.points)
    }
    let shown = Set((rows[0] + rows[1]).filter { $0 < PairedUnits.none }).sorted()
    #expect(chromatic.plots.map(\.category) == shown.map(Int.init))
  }

  @Test func aLineFromOneCategoryToAnotherIsCut() {
    let units = PairedUnits([0, 0, 1, 1], [0, 0, 1, 1], step: .seconds(1))
    #expect(CrossRecurrence(units).diagonal.longest == .value(4))
    let chromatic = ChromaticRecurrence(units)
    #expect(chromatic[0]?.diagonal.counts == [0, 2, 1] && chromatic[1] == chromatic[0])
    #expect(chromatic[7] == nil)
    #expect(ChromaticRecurrence(PairedUnits([], step: .zero)).plots.isEmpty)
  }
}
