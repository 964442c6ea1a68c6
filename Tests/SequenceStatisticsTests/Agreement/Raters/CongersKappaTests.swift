import SequenceStatistics
import Testing

@Suite struct CongersKappaTests {
  @Test func referenceRatings() throws {
    let data = try RatingsCase.loaded()
    let expected = try #require(
      data.references.compactMap { $0.expected.numbers["irr::kappam.conger.value"] }.first)
    #expect(isClose(CongersKappa(data.three).value, expected))
  }

  /// Chance as the mean over pairs, written out; with two coders Cohen's kappa.
  @Test func chanceIsTheMeanOverPairs() {
    for seed in UInt64(0)..<300 {
      var random = TestRandom(seed: seed)
      let ratings = RandomRatings(&random, missing: false)
      let table = RaterTable(categories: ratings.categories, ratings: ratings.rows)
      let coders = ratings.rows[0].count
      let n = Double(ratings.rows.count)
      var (chance, agreement, pairs) = (0.0, 0.0, 0.0)
      for first in 0..<coders {
        for second in 0..<first {
          pairs += 1
          agreement += Double(ratings.rows.count { $0[first] == $0[second] }) / n
          for category in 0..<ratings.categories {
            chance +=
              Double(ratings.rows.count { $0[first] == category })
              * Double(ratings.rows.count { $0[second] == category }) / (n * n)
          }
        }
      }
      let kappa = CongersKappa(table)
      #expect(isClose(kappa.expected, chance / pairs, absolute: 1e-12), "seed \(seed)")
      guard chance / pairs < 1 - 1e-9 else {
        #expect(kappa.value == .undefined(.cannotVary))
        continue
      }
      let value = (agreement - chance) / (pairs - chance)
      #expect(isClose(kappa.value, value, absolute: 1e-12), "seed \(seed)")
      if coders == 2 { #expect(isClose(LightsKappa(table).value, value, absolute: 1e-12)) }
    }
  }

  @Test func edges() {
    #expect(
      CongersKappa(RaterTable(values: [[1, 1], [2, 2], [nil, 1]])).value == .value(1))
    #expect(CongersKappa(RaterTable(values: [[1, 1]])).value == .undefined(.cannotVary))
    #expect(CongersKappa(RaterTable(values: [])).value == .undefined(.noPairs))
    #expect(CongersKappa(RaterTable(values: [[1]])).expected == .undefined(.noPairs))
    // One coder always says 1, the other always 2: chance and agreement are 0.
    #expect(CongersKappa(RaterTable(values: [[1, 2], [1, 2]])).value == .value(0))
  }
}
