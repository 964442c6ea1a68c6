import SequenceStatistics
import Testing

@Suite struct BetweenDyadVarianceTests {
  @Test("13 BCG trials: metafor's documentation gives REML .3132, DL .3088, PM .3181")
  func publishedTrials() {
    let expected: [BetweenDyadVariance: Double] = [
      .restrictedLikelihood: 0.313243258136, .derSimonianLaird: 0.308760262862,
      .pauleMandel: 0.318068452205,
    ]
    for method in BetweenDyadVariance.allCases {
      #expect(
        isClose(
          method.estimate(DyadEffects.trials), expected[method] ?? .nan, relative: 1e-9),
        "\(method)")
    }
  }

  @Test(arguments: BetweenDyadVariance.allCases)
  func isZeroWhereStudiesDifferLess(_ method: BetweenDyadVariance) {
    #expect(method.estimate(DyadEffects.homogeneous) == .value(0))
  }

  @Test(
    "With equal variances all three are the sample variance less that variance",
    arguments: 1...40 as ClosedRange<UInt64>)
  func equalVariances(_ seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let values = (0..<(2 + random.below(20))).map { _ in DyadEffects.normal(&random) }
    let variance = 0.1 + DyadEffects.unit(&random)
    let effects = values.map { DyadEffect(estimate: .value($0), variance: .value(variance)) }
    let deviation = try #require(MeanEffect(effects).standardDeviation.value)
    let expected = max(0, deviation * deviation - variance)
    for method in BetweenDyadVariance.allCases {
      #expect(
        isClose(method.estimate(effects), expected, relative: 1e-8, absolute: 1e-10),
        "seed \(seed), \(method)")
    }
  }

  @Test(arguments: BetweenDyadVariance.allCases)
  func edges(_ method: BetweenDyadVariance) {
    #expect(method.estimate([]) == .undefined(.tooFewDyads))
    #expect(method.estimate(DyadEffects.made([1], [1])) == .undefined(.tooFewDyads))
    #expect(method.estimate(DyadEffects.made([1, 2], [0, 0])) == .undefined(.tooFewDyads))
    for effects in DyadEffects.hostile {
      let value = method.estimate(effects)
      #expect(value.value.map { $0 >= 0 && $0.isFinite } ?? true, "\(effects)")
    }
  }

  @Test(
    "Shifting every effect changes nothing, scaling scales",
    arguments: 1...20 as ClosedRange<UInt64>)
  func shiftAndScale(_ seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let effects = DyadEffects.random(&random, count: 4 + random.below(12))
    func changed(_ scale: Double, _ shift: Double) -> [DyadEffect] {
      effects.map {
        DyadEffect(
          estimate: $0.estimate.map { scale * $0 + shift },
          variance: $0.variance.map { scale * scale * $0 })
      }
    }
    for method in BetweenDyadVariance.allCases {
      let value = try #require(method.estimate(effects).value)
      #expect(isClose(method.estimate(changed(1, 40)), value, relative: 1e-7, absolute: 1e-9))
      #expect(
        isClose(method.estimate(changed(64, 0)), 4096 * value, relative: 1e-9, absolute: 1e-9))
      #expect(
        isClose(method.estimate(effects.reversed()), value, relative: 1e-9, absolute: 1e-12),
        "seed \(seed), \(method)")
    }
  }
}
