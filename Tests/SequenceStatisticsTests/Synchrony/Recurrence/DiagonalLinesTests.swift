import SequenceStatistics
import Testing

@testable import SequenceStatistics

@Suite struct DiagonalLinesTests {
  /// Both ways against the matrix, on thousands of small inputs.
  @Test(arguments: 0..<60) func bothWaysAgreeWithTheMatrix(block: Int) {
    for seed in (block * 50)..<(block * 50 + 50) {
      var random = TestRandom(seed: UInt64(seed))
      let count = random.below(15)
      let kinds = 1 + random.below(4)
      let longestRun = 1 + random.below(5)
      let options = random.recurrenceOptions()
      let rows = (0..<2).map { _ in
        random.unitRow(count, kinds: kinds, longestRun: longestRun, gaps: seed % 2 == 0)
      }
      let plot = RecurrencePlot(PairedUnits.Stretch(rows[0], rows[1]), options)
      var rectangles = LineTally(longest: plot.size)
      var planes = LineTally(longest: plot.size)
      for diagonals in options.diagonals(size: plot.size) {
        RectangleDiagonals.add(plot, diagonals, to: &rectangles)
        PlaneDiagonals.add(plot, diagonals, to: &planes)
      }
      let lengths = RecurrenceMatrix(rows[0], rows[1], options).diagonalLengths
      #expect(rectangles.lengths == lengths, "seed \(seed), \(options)")
      #expect(planes.lengths == lengths, "seed \(seed), \(options)")
      #expect(DiagonalLines.lengths([plot], options) == lengths, "seed \(seed), \(options)")
    }
  }

  @Test func theWayDependsOnThePairsOfRuns() {
    let long = PairedUnits.Stretch(
      (0..<400).map { UInt16($0 / 40 % 3) }, (0..<400).map { UInt16($0 / 25 % 3) })
    let short = PairedUnits.Stretch(
      (0..<400).map { UInt16($0 % 3) }, (0..<400).map { UInt16($0 * 2 % 3) })
    let options = RecurrenceOptions()
    #expect(!DiagonalLines.isCrowded(RecurrencePlot(long, options)))
    #expect(DiagonalLines.isCrowded(RecurrencePlot(short, options)))
    #expect(!DiagonalLines.isCrowded(RecurrencePlot(PairedUnits.Stretch([], []), options)))
  }

  @Test func lengthsAddUpOverPlots() {
    var random = TestRandom(seed: 5)
    let options = RecurrenceOptions(theiler: 2)
    let plots = (0..<4).map { number in
      RecurrencePlot(
        PairedUnits.Stretch(
          random.unitRow(number * 9, kinds: 2, longestRun: 4),
          random.unitRow(number * 9, kinds: 2, longestRun: 4)), options)
    }
    let each = plots.map { DiagonalLines.lengths([$0], options) }
    let sums = (0..<(each.map(\.count).max() ?? 0)).map { length in
      each.reduce(0) { $0 + (length < $1.count ? $1[length] : 0) }
    }
    #expect(DiagonalLines.lengths(plots, options) == sums && sums.count > 2)
  }
}
