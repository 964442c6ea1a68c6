import SequenceStatistics
import Testing

@Suite struct PredictionIntervalTests {
  @Test("R: mean ± qt(.975, k - 2) √(τ² + SE²)") func publishedTrials() throws {
    let interval = try #require(
      PredictionInterval.of(RandomEffectsMean(DyadEffects.trials), count: 13))
    #expect(isClose(interval.lower, -2.00837590692) && isClose(interval.upper, 0.579311222606))
    let seven = try #require(
      PredictionInterval.of(RandomEffectsMean(DyadEffects.seven), count: 7))
    #expect(isClose(seven.lower, -0.248795227375) && isClose(seven.upper, 2.29800086534))
  }

  @Test func needsThreeDyads() {
    let two = RandomEffectsMean(DyadEffects.made([1, 2], [1, 1]))
    #expect(PredictionInterval.of(two, count: 2) == nil)
    #expect(PredictionInterval.of(RandomEffectsMean([]), count: 9) == nil)
    #expect(
      PredictionInterval.of(
        RandomEffectsMean(DyadEffects.trials), count: 13, confidence: 1) == nil)
  }
}
