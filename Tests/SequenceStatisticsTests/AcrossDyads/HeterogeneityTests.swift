import SequenceStatistics
import Testing

@Suite struct HeterogeneityTests {
  @Test(
    "13 BCG trials: metafor gives Q 152.2330, I² 92.22 %, H² 12.86 with REML, 92.12 %, 12.69 with DL"
  )
  func publishedTrials() {
    let mine = MetaAnalysis(DyadEffects.trials).heterogeneity
    #expect(isClose(mine.q, 152.233008082) && mine.degreesOfFreedom == 12)
    #expect(isClose(mine.p, 1.99676459085e-26, relative: 1e-8))
    #expect(isClose(mine.iSquared, 0.922213845213) && isClose(mine.hSquared, 12.8557582353))
    #expect(isClose(mine.iSquaredOfQ, 0.921173468546) && isClose(mine.hSquaredOfQ, 12.6860840069))
  }

  @Test(
    "With the moment estimate both kinds of I² are one", arguments: 1...30 as ClosedRange<UInt64>)
  func momentsAgree(_ seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let effects = DyadEffects.random(&random, count: 2 + random.below(20))
    let its = Heterogeneity(
      effects, tauSquared: BetweenDyadVariance.derSimonianLaird.estimate(effects))
    let share = try #require(its.iSquaredOfQ.value)
    #expect(isClose(its.iSquared, share, relative: 1e-9, absolute: 1e-12), "seed \(seed)")
    #expect((0..<1).contains(share), "seed \(seed)")
  }

  @Test func edges() {
    let none = Heterogeneity(DyadEffects.made([1], [1]), tauSquared: .value(0))
    #expect(none.q == .undefined(.tooFewDyads) && none.degreesOfFreedom == 0)
    let calm = Heterogeneity(DyadEffects.homogeneous, tauSquared: .undefined(.didNotConverge))
    #expect(isClose(calm.p, 0.867706738085) && calm.iSquaredOfQ == .value(0))
    #expect(calm.iSquared == .undefined(.didNotConverge))
  }
}
