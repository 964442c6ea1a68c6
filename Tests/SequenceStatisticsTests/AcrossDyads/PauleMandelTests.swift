import Testing

@testable import SequenceStatistics

@Suite struct PauleMandelTests {
  @Test("R: uniroot of Q(τ²) - (k - 1)") func byR() {
    #expect(
      isClose(PauleMandel.tauSquared(WeightedFitTests.rows(DyadEffects.trials)), 0.318068452205))
    #expect(
      isClose(PauleMandel.tauSquared(WeightedFitTests.rows(DyadEffects.seven)), 0.254618113397))
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func isWhereQIsItsDegreesOfFreedom(_ seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let rows = WeightedFitTests.rows(DyadEffects.random(&random, count: 3 + random.below(30)))
    let value = try #require(PauleMandel.tauSquared(rows).value)
    let q = try #require(WeightedFit(rows, tauSquared: value)).squares
    let degrees = Double(rows.degreesOfFreedom)
    #expect(value == 0 ? q <= degrees : isClose(q, degrees, relative: 1e-9), "seed \(seed)")
  }

  @Test func hugeDifferencesAreBracketed() {
    let rows = WeightedFitTests.rows(DyadEffects.made([-1e8, 1e8, 0], [1e-4, 1e-4, 1e-4]))
    #expect(isClose(PauleMandel.tauSquared(rows), 1e16))
  }
}
