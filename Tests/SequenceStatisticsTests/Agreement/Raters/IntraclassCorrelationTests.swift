import SequenceStatistics
import Testing

@Suite struct IntraclassCorrelationTests {
  typealias Form = IntraclassCorrelation.Form

  /// Shrout & Fleiss (1979), table 4; F and its p from the mean squares; intervals computed with scipy 1.17.1 from the
  /// formulas of McGraw & Wong (1996).
  @Test(arguments: [
    (Form.oneWay, 0.17, 0.44, [-0.13293232487475098, 0.722560062328121], 0.16476880834463953),
    (.agreement, 0.29, 0.62, [0.018786513374712016, 0.7610843696489529], 0.00013456651648433688),
    (.consistency, 0.71, 0.91, [0.3424647650339253, 0.9458582599553595], 0.00013456651648433688),
  ])
  func published(_ form: Form, single: Double, average: Double, limits: [Double], p: Double) throws
  {
    let icc = IntraclassCorrelation(ScoreVarianceTests.published, form)
    #expect(isClose(icc.single.value, single, absolute: 0.005))
    #expect(isClose(icc.average.value, average, absolute: 0.005))
    let interval = try #require(icc.single.interval)
    #expect(isClose(interval.lower, limits[0], relative: 1e-8))
    #expect(isClose(interval.upper, limits[1], relative: 1e-8))
    #expect(isClose(icc.p, p, relative: 1e-8))
    #expect(icc.numeratorDegrees == 5 && icc.denominatorDegrees == (form == .oneWay ? 18 : 15))
  }

  @Test(arguments: [
    (Form.oneWay, -0.8844421552381201, 0.9124154203407755),
    (.agreement, 0.07113681530250338, 0.927232040167722),
    (.consistency, 0.6756747138163046, 0.9858916781690623),
  ])
  func intervalsOfMeans(_ form: Form, lower: Double, upper: Double) throws {
    let icc = IntraclassCorrelation(ScoreVarianceTests.published, form)
    let interval = try #require(icc.average.interval)
    #expect(isClose(interval.lower, lower, relative: 1e-8))
    #expect(isClose(interval.upper, upper, relative: 1e-8))
  }

  /// The averages as McGraw & Wong write them: (R - W) / R, (R - E) / (R + (C - E) / n), (R - E) / R.
  @Test func averagesAreThoseOfMeanSquares() throws {
    for seed in UInt64(0)..<300 {
      var random = TestRandom(seed: seed)
      let (n, k) = (3 + random.below(6), 2 + random.below(3))
      let scores: [[Double?]] = (0..<n).map { row in
        (0..<k).map { coder in Double(row * 4 + coder * random.below(2) + random.below(9)) }
      }
      let variance = ScoreVariance(scores)
      let r = try #require(variance.betweenSessions.value)
      let c = try #require(variance.betweenCoders.value)
      let e = try #require(variance.unexplained.value)
      let w = try #require(variance.withinSessions.value)
      for (form, expected) in [
        (Form.oneWay, (r - w) / r), (.agreement, (r - e) / (r + (c - e) / Double(n))),
        (.consistency, (r - e) / r),
      ] {
        let icc = IntraclassCorrelation(variance, form)
        #expect(isClose(icc.average.value, expected, relative: 1e-9), "seed \(seed)")
        let single = try #require(icc.single.value.value)
        if let interval = icc.single.interval { #expect(interval.contains(single)) }
      }
    }
  }

  @Test func offsetsLowerAgreementOnly() throws {
    let scores: [[Double?]] = [[1, 2], [3, 5], [5, 6], [8, 8], [9, 11]]
    let moved = scores.map { [$0[0], $0[1].map { $0 + 10 }] }
    let before = IntraclassCorrelation(scores, .consistency)
    let after = IntraclassCorrelation(moved, .consistency)
    #expect(isClose(after.single.value, try #require(before.single.value.value)))
    let agreement = try #require(IntraclassCorrelation(moved, .agreement).single.value.value)
    #expect(agreement < 0.3)
  }

  @Test func orderAndUnitAreNothing() throws {
    var random = TestRandom(seed: 3)
    let turned = ScoreVarianceTests.published.map { Array($0.reversed()) }.shuffled(using: &random)
    for form in Form.allCases {
      let plain = try #require(
        IntraclassCorrelation(ScoreVarianceTests.published, form).single.value.value)
      for unit in [1, -3, 1e180, 1e-180] {
        let scores = turned.map { $0.map { $0.map { $0 * unit } } }
        #expect(
          isClose(IntraclassCorrelation(scores, form).single.value, plain, relative: 1e-10))
      }
    }
  }

  @Test func sameScoresGiveOneOrNothing() {
    for form in Form.allCases {
      let same = IntraclassCorrelation([[0.1, 0.1], [0.7, 0.7], [0.3, 0.3]], form)
      #expect(same.single.value == .value(1) && same.average.value == .value(1))
      #expect(same.single.interval == nil && same.f == .undefined(.infinite))
      let flat = IntraclassCorrelation([[2, 3], [2, 3], [2, 3]], form)
      #expect(flat.single.value == .undefined(.cannotVary) && flat.p.value == nil)
      for few in [[], [[1, 2]], [[1], [2]], [[1, nil], [2, nil], [3, nil]]] as [[[Double?]]] {
        #expect(IntraclassCorrelation(few, form).single.value == .undefined(.tooShort))
      }
    }
  }

  @Test func leastValueHasNoReliabilityOfTheMean() throws {
    // Sessions have one mean; coders turn about.
    let icc = IntraclassCorrelation([[1, 3], [3, 1], [1, 3], [3, 1]], .consistency)
    #expect(icc.single.value == .value(-1) && icc.average.value == .undefined(.infinite))
    #expect(icc.f == .value(0) && icc.p == .value(1))
  }

  /// The interval holds the truth as often as it says.
  @Test func coverage() throws {
    var random = TestRandom(seed: 8)
    func normal() -> Double {
      NormalQuantile.of((Double(random.below(1_000_000)) + 0.5) / 1_000_000)
    }
    var held = 0
    for _ in 0..<300 {
      // Sessions and errors of variance 1: the consistency is one half.
      let scores: [[Double?]] = (0..<15).map { _ in
        let session = normal()
        return (0..<3).map { coder in session + normal() + Double(coder) }
      }
      let icc = IntraclassCorrelation(scores, .consistency)
      if try #require(icc.single.interval).contains(0.5) { held += 1 }
    }
    // 285 expected, standard deviation 3.8.
    #expect(held > 268 && held < 299)
  }
}
