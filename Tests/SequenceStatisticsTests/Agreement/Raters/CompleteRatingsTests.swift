import SequenceStatistics
import Testing

@Suite struct CompleteRatingsTests {
  @Test func countsOfAHandfulOfUnits() {
    let ratings = CompleteRatings(
      RaterTable(
        categories: 3, ratings: [[0, 0, 1], [2, 2, 2], [1, nil, 1], [0, 1, 2]],
        weights: [3, 1, 9, 1]))
    #expect(ratings.units == 5 && ratings.leftOut == 9 && ratings.coders == 3)
    #expect(ratings.totals == [[4, 0, 1], [3, 1, 1], [0, 3, 2]])
    #expect(ratings.agreements(0, 1) == 4 && ratings.agreements(1, 2) == 1)
    #expect(ratings.agreements(2, 1) == 1 && ratings.agreements(1, 1) == 5)
    // Six of fifteen pairs: three units with one pair, one with three.
    #expect(isClose(ratings.agreement, 6 / 15.0))
  }

  @Test func withoutPairsThereIsNoAgreement() {
    #expect(CompleteRatings(RaterTable(values: [])).agreement == .undefined(.noPairs))
    #expect(CompleteRatings(RaterTable(values: [[1], [2]])).agreement == .undefined(.noPairs))
    let gaps = CompleteRatings(RaterTable(values: [[1, nil], [nil, 2]]))
    #expect(gaps.agreement == .undefined(.noPairs) && gaps.leftOut == 2)
  }
}
