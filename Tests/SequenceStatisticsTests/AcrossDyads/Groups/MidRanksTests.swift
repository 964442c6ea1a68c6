import Testing

@testable import SequenceStatistics

@Suite struct MidRanksTests {
  @Test func equalValuesShareTheirPlaces() {
    let ranks = MidRanks([3, 1, 3, 2, 3, 1])
    #expect(ranks.doubled == [10, 3, 10, 6, 10, 3])
    #expect(ranks.runs == [2, 1, 3] && ranks.tieSum == 6 + 24)
  }

  @Test func roundingIsNoDifference() {
    #expect(MidRanks([0.3, 0.1 + 0.2, 0.4]).doubled == [3, 3, 6])
    #expect(MidRanks([1, 1 + 1e-9]).doubled == [2, 4])
    #expect(MidRanks([]).doubled.isEmpty && MidRanks([0, -0.0]).doubled == [3, 3])
    #expect(MidRanks([-1.7e308, 1.7e308]).doubled == [2, 4])
  }

  @Test func ranksAreOneMoreThanTheLowerAndHalfTheEqual() {
    var random = TestRandom(seed: 1)
    let values = (0..<60).map { _ in Double(random.below(20)) }
    let ranks = MidRanks(values)
    for (place, value) in values.enumerated() {
      let lower = values.count { $0 < value }
      #expect(ranks.doubled[place] == 2 * lower + values.count { $0 == value } + 1)
    }
  }
}
