import Foundation
import SequenceStatistics
import Testing

@testable import SequenceStatistics

@Suite struct RecurrenceLinesTests {
  @Test func measuresOfAFewLines() {
    // Two lines of one cell, two of two and one of three.
    let lines = RecurrenceLines([0, 2, 2, 1], minimum: 2, longestPossible: 10)
    #expect(lines.points == 9 && lines.pointsOnLines == 7 && lines.lineCount == 3)
    #expect(isClose(lines.share, 7.0 / 9) && isClose(lines.mean, 7.0 / 3))
    #expect(lines.longest == .value(3) && isClose(lines.divergence, 1.0 / 3))
    let entropy = -(2.0 / 3 * log(2.0 / 3) + 1.0 / 3 * log(1.0 / 3))
    #expect(isClose(lines.entropyNats, entropy))
    #expect(isClose(lines.entropyOverDistinctLengths, entropy / log(2)))
    #expect(isClose(lines.entropyOverPossibleLengths, entropy / log(10)))
    // Lengths 2, 2, 3: deviations -1/3, -1/3, 2/3.
    #expect(isClose(lines.coefficientOfVariation, (1.0 / 3).squareRoot() / (7.0 / 3)))
    let all = RecurrenceLines([0, 2, 2, 1], minimum: 1, longestPossible: 10)
    #expect(all.share == .value(1) && all.lineCount == 5 && isClose(all.mean, 9.0 / 5))
  }

  @Test func whatDoesNotExistSaysWhy() {
    let none = RecurrenceLines([], minimum: 2, longestPossible: 4)
    for measure in [
      none.share, none.mean, none.longest, none.entropyNats, none.divergence,
      none.entropyOverDistinctLengths, none.entropyOverPossibleLengths,
      none.coefficientOfVariation,
    ] {
      #expect(measure == .undefined(.noOccurrence))
    }
    // Single points: their share on lines is 0, but there is no line to have a length.
    let points = RecurrenceLines([0, 5], minimum: 2, longestPossible: 4)
    #expect(points.share == .value(0) && points.lineCount == 0)
    #expect(points.mean == .undefined(.noOccurrence) && points.longest.value == nil)
    let equal = RecurrenceLines([0, 0, 3], minimum: 2, longestPossible: 1)
    #expect(equal.entropyNats == .value(0) && equal.coefficientOfVariation == .value(0))
    #expect(equal.entropyOverDistinctLengths == .undefined(.cannotVary))
    #expect(equal.entropyOverPossibleLengths == .undefined(.tooShort))
    let far = RecurrenceLines([0, 1], minimum: .max, longestPossible: 4)
    #expect(far.lineCount == 0 && far.share == .value(0))
  }

  @Test func linesOfBothAxesAddUp() {
    let one = RecurrenceLines([0, 1, 2], minimum: 2, longestPossible: 4)
    let other = RecurrenceLines([0, 3, 0, 1], minimum: 2, longestPossible: 6)
    let both = one.merged(with: other)
    #expect(both.counts == [0, 4, 2, 1] && both == other.merged(with: one))
    #expect(both.longestPossible == 6 && both.points == one.points + other.points)
  }
}
