import SequenceStatistics
import Testing

@testable import SequenceStatistics

@Suite struct RectangleDiagonalsTests {
  private static func lengths(
    _ first: [UInt16], _ second: [UInt16], _ diagonals: ClosedRange<Int>
  ) -> [Int] {
    let plot = RecurrencePlot(PairedUnits.Stretch(first, second), RecurrenceOptions())
    var tally = LineTally(longest: plot.size)
    RectangleDiagonals.add(plot, diagonals, to: &tally)
    return tally.lengths
  }

  @Test func aLineGoesOnThroughFarCorners() {
    // Squares of four, one and four cells along the main diagonal make one line of five. Zeros make two squares
    // more; each of the four squares has two lines of one cell, and the two others a line of two.
    #expect(Self.lengths([0, 0, 1, 0, 0], [0, 0, 1, 0, 0], 0...0) == [0, 0, 0, 0, 0, 1])
    #expect(Self.lengths([0, 0, 1, 0, 0], [0, 0, 1, 0, 0], -4...4) == [0, 8, 2, 0, 0, 1])
    // 2 × 3 cells: one of the two lines of length two leaves through the far corner and goes on for one cell of
    // 2 × 1. Eight cells in all.
    #expect(Self.lengths([0, 0, 1, 1], [0, 0, 0, 1], -3...3) == [0, 3, 1, 1])
  }

  @Test(arguments: 0..<40) func longRowsAgreeWithTheMatrix(seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let rows = (0..<2).map { _ in
      random.unitRow(60, kinds: 3, longestRun: 12, gaps: seed % 2 == 0)
    }
    let theiler = random.below(30)
    let options = RecurrenceOptions(
      theiler: theiler, side: seed % 3 == 0 ? .firstEarlier : .secondEarlier)
    let ranges = options.diagonals(size: 60)
    #expect(ranges.count == 1)
    for range in ranges {
      #expect(
        Self.lengths(rows[0], rows[1], range)
          == RecurrenceMatrix(rows[0], rows[1], options).diagonalLengths, "seed \(seed)")
    }
  }
}
