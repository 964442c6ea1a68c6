import SequenceStatistics
import Testing

@Suite struct RandomEffectsMeanTests {
  @Test("13 BCG trials: metafor's documentation gives -0.7145, SE 0.1798, z -3.9744")
  func publishedTrials() throws {
    let mean = RandomEffectsMean(DyadEffects.trials)
    #expect(isClose(mean.mean, -0.714532342158) && isClose(mean.wald.standardError, 0.179781516105))
    #expect(isClose(mean.wald.statistic, -3.97444830613, relative: 1e-8))
    #expect(isClose(mean.wald.p, 7.05425810164e-05, relative: 1e-7))
    let wald = try #require(mean.wald.interval)
    #expect(isClose(wald.lower, -1.06689763881) && isClose(wald.upper, -0.362167045506))
    #expect(isClose(mean.factor, 1.01126997197, relative: 1e-8))
    #expect(isClose(mean.knappHartung.standardError, 0.180791744093))
    #expect(isClose(mean.knappHartung.p, 0.00192001509606, relative: 1e-8))
    #expect(mean.knappHartung.degreesOfFreedom == 12 && !mean.isNarrowerThanWald)
    let interval = try #require(mean.knappHartung.interval)
    #expect(isClose(interval.lower, -1.10844371369) && isClose(interval.upper, -0.320620970631))
    let moments = RandomEffectsMean(DyadEffects.trials, method: .derSimonianLaird)
    #expect(isClose(moments.mean, -0.714117222073))
    #expect(isClose(moments.wald.standardError, 0.178742089535))
  }

  @Test("Studies that differ too little: the plain variant is narrower, and says so")
  func narrowerThanWald() throws {
    let mean = RandomEffectsMean(DyadEffects.homogeneous)
    #expect(mean.tauSquared == .value(0) && isClose(mean.factor, 0.31562250996))
    #expect(isClose(mean.knappHartung.standardError, 0.0475755016608))
    #expect(isClose(mean.knappHartungTruncated.standardError, 0.0846836155406))
    #expect(isClose(mean.wald.standardError, 0.0846836155406))
    let interval = try #require(mean.knappHartung.interval)
    #expect(isClose(interval.lower, 0.109821581884) && isClose(interval.upper, 0.374003119311))
    #expect(mean.isNarrowerThanWald)
  }

  @Test func couplesByR() {
    let mean = RandomEffectsMean(DyadEffects.couples())
    #expect(isClose(mean.mean, 2.144363182499))
    #expect(isClose(mean.wald.standardError, 0.1379550656881))
    #expect(isClose(mean.knappHartung.standardError, 0.147420167873))
  }

  @Test(
    "With equal variances it is the t test of the dyads", arguments: 1...60 as ClosedRange<UInt64>)
  func equalVariances(_ seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let variance = 0.05 + DyadEffects.unit(&random)
    let effects = (0..<(2 + random.below(20))).map { _ in
      DyadEffect(estimate: .value(DyadEffects.normal(&random)), variance: .value(variance))
    }
    let plain = MeanEffect(effects)
    let interval = try #require(plain.test.interval)
    for method in BetweenDyadVariance.allCases {
      let mean = RandomEffectsMean(effects, method: method)
      #expect(isClose(mean.mean, plain.mean.value ?? 0, absolute: 1e-12), "seed \(seed)")
      let its = try #require(mean.knappHartung.interval)
      #expect(isClose(its.lower, interval.lower, relative: 1e-9, absolute: 1e-9), "seed \(seed)")
      #expect(isClose(its.upper, interval.upper, relative: 1e-9, absolute: 1e-9), "seed \(seed)")
    }
  }

  @Test func edges() throws {
    #expect(RandomEffectsMean([]).mean == .undefined(.tooFewDyads))
    #expect(RandomEffectsMean(DyadEffects.made([1], [1])).mean == .undefined(.tooFewDyads))
    let alike = RandomEffectsMean(DyadEffects.made([5, 5, 5], [1, 2, 4]))
    #expect(isClose(alike.mean, 5) && alike.tauSquared == .value(0))
    #expect(alike.wald.p.value != nil)
    for effects in DyadEffects.hostile {
      let mean = RandomEffectsMean(effects)
      for test in [mean.wald, mean.knappHartung, mean.knappHartungTruncated] {
        #expect(DyadEffects.isSane(test), "\(effects)")
      }
    }
  }
}
