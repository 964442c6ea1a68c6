import SequenceStatistics
import Testing

@Suite struct LightsKappaTests {
  @Test func referenceRatings() throws {
    let data = try RatingsCase.loaded()
    let expected = try #require(
      data.references.compactMap { $0.expected.numbers["irr::kappam.light.value"] }.first)
    let kappa = LightsKappa(data.three)
    #expect(isClose(kappa.value, expected))
    #expect(kappa.pairs.map(\.first) == [0, 0, 1] && kappa.pairs.map(\.second) == [1, 2, 2])
    #expect(kappa.units == FleissKappa(data.three).units)
  }

  @Test func pairsAreTablesOfTwo() throws {
    for seed in UInt64(0)..<200 {
      var random = TestRandom(seed: seed)
      let ratings = RandomRatings(&random, missing: false)
      let kappa = LightsKappa(RaterTable(categories: ratings.categories, ratings: ratings.rows))
      var values: [Double] = []
      for pair in kappa.pairs {
        let table = AgreementTable(
          size: ratings.categories,
          pairs: ratings.rows.map { ($0[pair.first] ?? -1, $0[pair.second] ?? -1) })
        let n = Double(table.total)
        let chance = zip(table.rowTotals, table.columnTotals).reduce(0) {
          $0 + Double($1.0) * Double($1.1) / (n * n)
        }
        let observed = Double(table.agreed) / n
        guard chance < 1 - 1e-9 else {
          #expect(pair.kappa == .undefined(.cannotVary))
          continue
        }
        let value = (observed - chance) / (1 - chance)
        values.append(value)
        #expect(isClose(pair.kappa, value, absolute: 1e-12), "seed \(seed)")
      }
      if values.count == kappa.pairs.count {
        let mean = values.reduce(0, +) / Double(values.count)
        #expect(isClose(kappa.value, mean, absolute: 1e-12), "seed \(seed)")
      } else {
        #expect(kappa.value == .undefined(.cannotVary))
      }
    }
  }

  @Test func edges() {
    #expect(LightsKappa(RaterTable(values: [])).value == .undefined(.noPairs))
    #expect(LightsKappa(RaterTable(values: [[1], [2]])).value == .undefined(.noPairs))
    #expect(LightsKappa(RaterTable(values: [[1, 1, 1], [2, 2, 2]])).value == .value(1))
    let half = LightsKappa(RaterTable(values: [[1, 1, 1], [1, 1, 2]]))
    #expect(half.value == .undefined(.cannotVary) && half.pairs[1].kappa == .value(0))
  }
}
