import SequenceStatistics
import Testing

@Suite struct FleissKappaTests {
  @Test func referenceRatings() throws {
    let data = try RatingsCase.loaded()
    let expected = try #require(
      data.references.map(\.expected.numbers).first { $0["irr::kappam.fleiss.value"] != nil })
    let kappa = FleissKappa(data.three)
    #expect(isClose(kappa.value, try #require(expected["irr::kappam.fleiss.value"])))
    #expect(isClose(kappa.z, try #require(expected["irr::kappam.fleiss.z"])))
    #expect(kappa.units + kappa.leftOut == 60 && kappa.leftOut > 0)
    #expect((kappa.p.value ?? 1) < 1e-20)
  }

  /// Scott's pi of two coders.
  @Test func twoCodersGiveScottsPi() {
    let table = RaterTable(
      categories: 2, ratings: [[0, 0], [0, 1], [1, 1], [1, 0]], weights: [40, 9, 45, 6])
    let first = (2 * 40 + 9 + 6) / 200.0
    let chance = first * first + (1 - first) * (1 - first)
    #expect(isClose(FleissKappa(table).value, (0.85 - chance) / (1 - chance)))
    #expect(isClose(FleissKappa(table).expected, chance))
  }

  /// Counts of ratings by unit and category, as Fleiss writes it.
  @Test func formulaByCounts() {
    for seed in UInt64(0)..<300 {
      var random = TestRandom(seed: seed)
      let ratings = RandomRatings(&random, missing: false)
      let kappa = FleissKappa(RaterTable(categories: ratings.categories, ratings: ratings.rows))
      let m = Double(ratings.rows[0].count)
      let n = Double(ratings.rows.count)
      var shares = [Double](repeating: 0, count: ratings.categories)
      var agreement = 0.0
      for row in ratings.rows {
        for category in 0..<ratings.categories {
          let count = Double(row.count { $0 == category })
          shares[category] += count / (n * m)
          agreement += count * (count - 1) / (m * (m - 1) * n)
        }
      }
      let chance = shares.reduce(0) { $0 + $1 * $1 }
      guard shares.count(where: { $0 > 0 }) > 1 else {
        #expect(kappa.value == .undefined(.cannotVary), "seed \(seed)")
        continue
      }
      #expect(
        isClose(kappa.value, (agreement - chance) / (1 - chance), absolute: 1e-12), "seed \(seed)")
    }
  }

  /// Under chance agreement z has mean near 0 and variance near 1.
  @Test func zIsStandardUnderChance() throws {
    var random = TestRandom(seed: 44)
    var values: [Double] = []
    for _ in 0..<300 {
      let table = RaterTable(
        categories: 3,
        ratings: (0..<80).map { _ in (0..<4).map { _ in max(random.below(4) - 1, 0) } })
      values.append(try #require(FleissKappa(table).z.value))
    }
    let mean = values.reduce(0, +) / 300
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 299
    // Kappa of samples is biased by about -1/(N m): a fifth of a standard error here.
    #expect(mean.magnitude < 0.4 && variance > 0.75 && variance < 1.3)
  }

  @Test func edges() {
    let same = RaterTable(categories: 3, ratings: [[0, 0, 0], [2, 2, 2]])
    #expect(FleissKappa(same).value == .value(1))
    let one = RaterTable(categories: 3, ratings: [[1, 1], [1, 1]])
    #expect(FleissKappa(one).value == .undefined(.cannotVary))
    #expect(FleissKappa(one).z.value == nil && FleissKappa(one).p.value == nil)
    #expect(FleissKappa(RaterTable(values: [])).value == .undefined(.noPairs))
    #expect(FleissKappa(RaterTable(values: [[1]])).nullError == .undefined(.noPairs))
    let large = RaterTable(
      categories: 2, ratings: [[0, 0], [0, 1], [1, 1]], weights: [.max, .max, .max])
    #expect(isClose(FleissKappa(large).value, 1 / 3.0))
  }
}
