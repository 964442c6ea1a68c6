import SequenceStatistics
import Testing

@Suite struct IterativeProportionalFittingTests {
  @Test func nothingToFit() {
    let fit = IterativeProportionalFitting(rowTotals: [], columnTotals: [], pattern: [])
    #expect(fit.isConverged && fit.iterations == 0 && fit.fitted == [])
  }

  @Test func aCompletePatternGivesIndependenceInOneRound() {
    let fit = IterativeProportionalFitting(
      rowTotals: [20, 80], columnTotals: [30, 70], pattern: [true, true, true, true])
    #expect(fit.isConverged && fit.iterations == 1)
    for (fitted, expected) in zip(fit.fitted, [6.0, 14, 24, 56]) {
      #expect(isClose(fitted, expected, relative: 1e-14))
    }
  }

  @Test func totalsThatCannotBeMetAreReported() {
    // Both rows have only the first column, whose total is too small.
    let fit = IterativeProportionalFitting(
      rowTotals: [3, 3], columnTotals: [4, 2], pattern: [true, false, true, false],
      iterationCap: 50)
    #expect(!fit.isConverged && fit.iterations == 50)
    #expect(fit.largestRelativeGap > 0.1)
  }

  @Test func totalsOfZeroAreMetByZeros() {
    let fit = IterativeProportionalFitting(
      rowTotals: [0, 5], columnTotals: [0, 5], pattern: [true, true, true, true])
    #expect(fit.isConverged)
    #expect(fit.fitted == [0, 0, 0, 5])
  }
}
