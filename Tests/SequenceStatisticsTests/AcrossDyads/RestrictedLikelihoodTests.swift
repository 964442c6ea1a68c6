import Testing

@testable import SequenceStatistics

@Suite struct RestrictedLikelihoodTests {
  @Test("R: uniroot of the slope of the restricted likelihood") func byR() {
    #expect(
      isClose(
        RestrictedLikelihood.tauSquared(WeightedFitTests.rows(DyadEffects.trials)), 0.313243258136))
    #expect(
      isClose(
        RestrictedLikelihood.tauSquared(WeightedFitTests.rows(DyadEffects.seven)), 0.161532063128))
    #expect(
      isClose(
        RestrictedLikelihood.tauSquared(WeightedFitTests.rows(DyadEffects.couples())),
        0.5095994270594))
    #expect(
      isClose(
        RestrictedLikelihood.tauSquared(
          WeightedFitTests.rows(DyadEffects.trials, DyadEffects.latitudes)), 0.0763479639552))
  }

  /// No place on a fine grid is likelier.
  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func nothingIsLikelier(_ seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let count = 2 + random.below(12)
    // Few dyads with very uneven variances: where the likelihood has more than one peak.
    let effects = (0..<count).map { _ in
      let exponent = DyadEffects.normal(&random)
      return DyadEffect(
        estimate: .value(DyadEffects.normal(&random)),
        variance: .value(0.3 * exponent * exponent * exponent * exponent + 1e-3))
    }
    let rows = WeightedFitTests.rows(effects)
    let found = try #require(RestrictedLikelihood.tauSquared(rows).value)
    let height = try #require(WeightedFit(rows, tauSquared: found)).restrictedLogLikelihood
    for step in 0..<200 {
      let place = step == 0 ? 0 : 4e-4 * Double(step * step)
      let other = try #require(WeightedFit(rows, tauSquared: place)).restrictedLogLikelihood
      #expect(other <= height + 1e-6, "seed \(seed): \(place) is likelier than \(found)")
    }
    if found > 0 {
      let fit = try #require(WeightedFit(rows, tauSquared: found))
      #expect(isClose(fit.squaredScores, fit.trace, relative: 1e-6), "seed \(seed)")
    }
  }

  @Test func extremes() {
    let far = WeightedFitTests.rows(DyadEffects.made([-1e8, 1e8, 0], [1e-4, 1e-4, 1e-4]))
    #expect(isClose(RestrictedLikelihood.tauSquared(far), 1e16, relative: 1e-9))
    let near = WeightedFitTests.rows(DyadEffects.made([1, 1, 1], [1e-4, 5, 1e4]))
    #expect(RestrictedLikelihood.tauSquared(near) == .value(0))
  }
}
