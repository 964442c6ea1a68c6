import SequenceStatistics
import Testing

@testable import SequenceStatistics

@Suite struct VerticalLinesTests {
  @Test(arguments: 0..<40) func blackAndWhiteAgreeWithTheMatrix(block: Int) {
    for seed in (block * 40)..<(block * 40 + 40) {
      var random = TestRandom(seed: UInt64(seed))
      let count = random.below(16)
      let longestRun = 1 + random.below(6)
      let options = random.recurrenceOptions()
      let rows = (0..<2).map { _ in
        random.unitRow(count, kinds: 2, longestRun: longestRun, gaps: seed % 2 == 0)
      }
      let plot = RecurrencePlot(PairedUnits.Stretch(rows[0], rows[1]), options)
      let matrix = RecurrenceMatrix(rows[0], rows[1], options)
      #expect(VerticalLines.lengths([plot], options) == matrix.secondLengths, "seed \(seed)")
      #expect(
        VerticalLines.whiteLengths([plot], options) == matrix.whiteSecondLengths, "seed \(seed)")
      #expect(
        VerticalLines.lengths([plot.swapped], options.swapped) == matrix.firstLengths,
        "seed \(seed)")
      #expect(
        VerticalLines.whiteLengths([plot.swapped], options.swapped) == matrix.whiteFirstLengths,
        "seed \(seed)")
    }
  }

  @Test func aGapWithUncodableTimeIsNoGap() {
    let options = RecurrenceOptions()
    func white(_ second: [UInt16]) -> [Int] {
      VerticalLines.whiteLengths(
        [RecurrencePlot(PairedUnits.Stretch([0, 0, 0, 0, 0], second), options)], options)
    }
    #expect(white([0, 1, 1, 0, 1]) == [0, 0, 5])
    #expect(white([0, 1, PairedUnits.none, 0, 1]) == [0, 0, 5])
    #expect(white([0, 1, PairedUnits.unknown, 0, 1]).isEmpty)
  }
}
