import Testing

@testable import SequenceStatistics

@Suite struct AlphaMetricTests {
  let scale: [Double] = [1, 2, 3, 6]
  let counts: [Double] = [4, 0, 3, 5]

  /// The distances as Krippendorff (2011) writes them.
  private func defined(_ metric: AlphaMetric, _ c: Int, _ k: Int) -> Double {
    switch metric {
    case .nominal: return c == k ? 0 : 1
    case .interval: return (scale[c] - scale[k]) * (scale[c] - scale[k])
    case .ratio:
      let share = (scale[c] - scale[k]) / (scale[c] + scale[k])
      return share * share
    case .ordinal:
      let (low, high) = (min(c, k), max(c, k))
      let sum = counts[low...high].reduce(0, +) - (counts[low] + counts[high]) / 2
      return c == k ? 0 : sum * sum
    }
  }

  @Test(arguments: AlphaMetric.allCases)
  func distancesAreThoseOfTheDefinition(_ metric: AlphaMetric) {
    let scores = metric.scores(scale: scale, counts: counts)
    var sum = 0.0
    for c in 0..<4 {
      for k in 0..<4 {
        #expect(
          isClose(metric.distance(scores[c], scores[k]), defined(metric, c, k), absolute: 1e-15))
        sum += counts[c] * counts[k] * defined(metric, c, k)
      }
    }
    #expect(isClose(metric.total(scores: scores, counts: counts), sum, relative: 1e-12))
  }

  @Test func numbersBeyondSquaresAreScaled() {
    let scores = AlphaMetric.interval.scores(scale: [1e200, 3e200], counts: [1, 1])
    #expect(isClose(AlphaMetric.interval.distance(scores[0], scores[1]), 4 / 9.0))
    #expect(AlphaMetric.ratio.distance(0, 0) == 0)
    #expect(AlphaMetric.ratio.distance(2, -2) == .infinity)
  }
}
