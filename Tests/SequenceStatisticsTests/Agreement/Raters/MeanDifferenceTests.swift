import SequenceStatistics
import Testing

@Suite struct MeanDifferenceTests {
  /// Peak flow of 17 persons by two meters, first readings (Bland & Altman 1986, table 1): -2.1, s 38.8.
  static let wright: [Double?] = [
    494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427,
  ]
  static let mini: [Double?] = [
    512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451,
  ]

  @Test func publishedDifferences() throws {
    let difference = MeanDifference(first: Self.wright, second: Self.mini)
    #expect(isClose(difference.mean, -2.1, absolute: 0.05))
    #expect(isClose(difference.standardDeviation, 38.8, absolute: 0.05))
    // The paper: standard error 9.4, interval -22.0 to 17.8 with t = 2.12.
    #expect(isClose(difference.standardError, 9.4, absolute: 0.05))
    let interval = try #require(difference.interval)
    #expect(isClose(interval.lower, -22.0, absolute: 0.1))
    #expect(isClose(interval.upper, 17.8, absolute: 0.1))
    #expect(isClose(difference.t, -2.1176470588235294 / (38.76512987360738 / 17.0.squareRoot())))
    #expect((difference.p.value ?? 0) > 0.8)
  }

  @Test func exchangingCodersTurnsTheSign() {
    let one = MeanDifference(first: Self.wright, second: Self.mini)
    let other = MeanDifference(first: Self.mini, second: Self.wright)
    #expect(other.mean == one.mean.map { -$0 } && other.p == one.p)
    #expect(other.standardDeviation == one.standardDeviation)
  }

  @Test func missingScoresAreLeftOut() {
    let difference = MeanDifference(first: [1, nil, 3, 4, .nan], second: [2, 5, nil, 4])
    #expect(difference.sessions == 2 && difference.leftOut == 3)
    #expect(difference.mean == .value(-0.5))
  }

  @Test func edges() {
    let none = MeanDifference(first: [], second: [1])
    #expect(none.mean == .undefined(.noPairs) && none.interval == nil && none.t.value == nil)
    let one = MeanDifference(first: [3], second: [1])
    #expect(one.mean == .value(2) && one.standardDeviation == .undefined(.tooShort))
    #expect(one.interval == nil && one.p == .undefined(.tooShort))
    let same = MeanDifference(first: [0.3, 1.3, 0.4], second: [0.1, 1.1, 0.2])
    #expect(same.standardDeviation == .value(0) && same.t == .undefined(.cannotVary))
    let zero = MeanDifference(first: [1, 2], second: [1, 2])
    #expect(zero.mean == .value(0) && zero.interval == Interval(lower: 0, upper: 0))
    let huge = MeanDifference(first: [1e308, 1e308], second: [-1e308, 1e308])
    #expect(huge.mean.value == nil && huge.t.value == nil)
    #expect(MeanDifference(first: [1, 2, 4], second: [1, 1, 1], confidence: 1).interval == nil)
  }
}
