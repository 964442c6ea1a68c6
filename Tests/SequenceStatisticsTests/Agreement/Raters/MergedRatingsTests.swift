import SequenceStatistics
import Testing

@Suite struct MergedRatingsTests {
  @Test func equalRowsBecomeOne() {
    let table = RaterTable(
      categories: 2, ratings: [[0, 1], [nil, 1], [0, 1], [1, 0], [nil, 1]],
      weights: [1, 2, 5, 1, 1])
    let merged = MergedRatings.merged(table)
    #expect(merged.rows == 3 && merged.weights == [6, 3, 1])
    #expect(merged[0, 0] == 0 && merged[1, 0] == nil && merged[2, 1] == 0)
    #expect(MergedRatings.merged(merged) == merged)
  }

  @Test func clustersStayApart() {
    let table = RaterTable(
      categories: 2, ratings: [[0, 1], [0, 1], [0, 1]], clusters: [7, 3, 7])
    let merged = MergedRatings.merged(table)
    #expect(merged.weights == [2, 1] && merged.clusters == [7, 3])
  }

  @Test func statisticsDoNotChange() {
    for seed in UInt64(0)..<200 {
      var random = TestRandom(seed: seed)
      let ratings = RandomRatings(&random, mostUnits: 40)
      let table = RaterTable(categories: ratings.categories, ratings: ratings.rows)
      let merged = MergedRatings.merged(table)
      #expect(merged.units == table.units && merged.rows <= table.rows)
      for metric in AlphaMetric.allCases {
        let (whole, short) = (
          KrippendorffsAlpha(table, metric), KrippendorffsAlpha(merged, metric)
        )
        #expect(whole.value.reason == short.value.reason, "seed \(seed)")
        if let value = whole.value.value {
          #expect(isClose(short.value, value, absolute: 1e-12), "seed \(seed)")
        }
      }
      #expect(FleissKappa(table) == FleissKappa(merged), "seed \(seed)")
      #expect(LightsKappa(table) == LightsKappa(merged), "seed \(seed)")
    }
  }

  @Test func sessionsAreJoinedOnOneScale() {
    let first = RaterTable(values: [[1, 3], [3, 3]])
    let second = RaterTable(
      values: [[2, 2, 1], [3, nil, 2]], weights: [4, 1], clusters: [5, 9])
    let joined = MergedRatings.joined([first, second])
    #expect(joined.scale == [1, 2, 3] && joined.coders == 3)
    #expect(joined.weights == [1, 1, 4, 1] && joined.clusters == [0, 0, 1, 2])
    #expect(joined[0, 1] == 2 && joined[0, 2] == nil && joined[2, 0] == 1 && joined[3, 1] == nil)
    #expect(MergedRatings.joined([]).rows == 0)
  }

  @Test func oneCategoryAgainstTheRest() {
    let table = RaterTable(categories: 3, ratings: [[0, 2], [nil, 1], [2, 2]])
    let present = MergedRatings.presence(of: 2, in: table)
    #expect(present.scale == [0, 1])
    #expect(present[0, 0] == 0 && present[0, 1] == 1 && present[1, 0] == nil && present[2, 1] == 1)
  }

  @Test func weightsBeyondTheLargestNumberStop() {
    let table = RaterTable(categories: 1, ratings: [[0, 0], [0, 0]], weights: [.max, 5])
    #expect(MergedRatings.merged(table).weights == [.max])
  }
}
