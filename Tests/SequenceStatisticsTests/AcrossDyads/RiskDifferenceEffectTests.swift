import SequenceStatistics
import Testing

@Suite struct RiskDifferenceEffectTests {
  @Test func estimateAndVariance() throws {
    let effect = RiskDifferenceEffect.of(
      try #require(Association2x2(a: 10, b: 10, c: 20, d: 60)), dyad: .init(id: "1"))
    // .5 - .25; .5 · .5 / 20 + .25 · .75 / 80
    #expect(isClose(effect.estimate, 0.25) && isClose(effect.variance, 0.01484375))
    #expect(effect.dyad.id == "1")
  }

  @Test("BCG trial 4 by metafor's escalc(measure = RD)") func publishedTrial() throws {
    let effect = RiskDifferenceEffect.of(
      try #require(Association2x2(a: 62, b: 13536, c: 248, d: 12619)))
    // R: p <- 62/13598; q <- 248/12867; p - q; p * (1 - p) / 13598 + q * (1 - q) / 12867
    #expect(isClose(effect.estimate, -0.01471461802639385, relative: 1e-13))
    #expect(isClose(effect.variance, 1.802854935336378e-06, relative: 1e-12))
  }

  @Test func edges() throws {
    let perfect = RiskDifferenceEffect.of(
      try #require(Association2x2(a: 10, b: 0, c: 0, d: 30)))
    #expect(perfect.estimate == .value(1) && perfect.variance == .value(0))
    #expect(EffectSelection([perfect], needsVariance: true).excluded.map(\.reason) == [.noVariance])
    let margin = RiskDifferenceEffect.of(try #require(Association2x2(a: 0, b: 0, c: 4, d: 3)))
    #expect(margin.estimate == .undefined(.emptyMargin))
    #expect(margin.variance == .undefined(.emptyMargin))
    // An empty column is no obstacle: the target never occurs after either.
    let never = RiskDifferenceEffect.of(try #require(Association2x2(a: 0, b: 9, c: 0, d: 3)))
    #expect(never.estimate == .value(0))
  }
}
