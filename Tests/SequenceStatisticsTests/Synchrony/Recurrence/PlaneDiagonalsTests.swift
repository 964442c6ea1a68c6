import SequenceStatistics
import Testing

@testable import SequenceStatistics

@Suite struct PlaneDiagonalsTests {
  private static func lengths(
    _ first: [UInt16], _ second: [UInt16], _ options: RecurrenceOptions
  ) -> [Int] {
    let plot = RecurrencePlot(PairedUnits.Stretch(first, second), options)
    var tally = LineTally(longest: plot.size)
    for diagonals in options.diagonals(size: plot.size) {
      PlaneDiagonals.add(plot, diagonals, to: &tally)
    }
    return tally.lengths
  }

  /// Rows around one, two and three words long.
  @Test(arguments: [63, 64, 65, 127, 128, 129, 191, 193])
  func rowsOfSeveralWordsAgreeWithTheMatrix(count: Int) {
    for (number, options) in [
      RecurrenceOptions(), RecurrenceOptions(theiler: 66), RecurrenceOptions(side: .firstEarlier),
      RecurrenceOptions(theiler: 3, side: .secondEarlier),
      RecurrenceOptions(embedding: 2, delay: 3, theiler: 1),
    ].enumerated() {
      var random = TestRandom(seed: UInt64(count * 10 + number))
      let rows = (0..<2).map { _ in
        random.unitRow(
          count, kinds: 1 + number, longestRun: 1 + number * number * 4, gaps: number % 2 == 1)
      }
      #expect(
        Self.lengths(rows[0], rows[1], options)
          == RecurrenceMatrix(rows[0], rows[1], options).diagonalLengths,
        "\(count) units, options \(number)")
    }
  }

  @Test func linesGoOnOverWords() {
    for count in [64, 128, 200] {
      let row = [UInt16](repeating: 3, count: count)
      // Two lines of every length, one of the whole.
      #expect(
        Self.lengths(row, row, RecurrenceOptions())
          == [0] + [Int](repeating: 2, count: count - 1) + [1])
    }
  }

  @Test func manyStatesTakeManyPlanes() {
    let row = (0..<150).map { UInt16($0 * 7 % 150) }
    #expect(
      Self.lengths(row, row, RecurrenceOptions()) == [Int](repeating: 0, count: 150) + [1])
    #expect(Self.lengths(row, row, RecurrenceOptions.auto).isEmpty)
    #expect(Self.lengths([1, 2], [3, 4], RecurrenceOptions()).isEmpty)
  }
}
