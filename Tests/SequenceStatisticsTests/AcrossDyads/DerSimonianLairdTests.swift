import Testing

@testable import SequenceStatistics

@Suite struct DerSimonianLairdTests {
  @Test func publishedTrials() {
    let rows = WeightedFitTests.rows(DyadEffects.trials)
    #expect(isClose(DerSimonianLaird.tauSquared(rows), 0.308760262862))
    // R, by hand: around the line of latitude.
    let line = WeightedFitTests.rows(DyadEffects.trials, DyadEffects.latitudes)
    #expect(isClose(DerSimonianLaird.tauSquared(line), 0.0633005024264))
    #expect(
      isClose(DerSimonianLaird.tauSquared(WeightedFitTests.rows(DyadEffects.seven)), 0.211403864136)
    )
  }

  @Test("Σw - Σw²/Σw without a moderator", arguments: 1...20 as ClosedRange<UInt64>)
  func classicalForm(_ seed: UInt64) {
    var random = TestRandom(seed: seed)
    let rows = WeightedFitTests.rows(DyadEffects.random(&random, count: 3 + random.below(10)))
    let w = rows.variances.map { 1 / $0 }
    let sum = w.reduce(0, +)
    let mean = zip(w, rows.estimates).reduce(0) { $0 + $1.0 * $1.1 } / sum
    let q = zip(w, rows.estimates).reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) }
    let c = sum - w.reduce(0) { $0 + $1 * $1 } / sum
    let expected = max(0, (q - Double(w.count - 1)) / c)
    #expect(
      isClose(DerSimonianLaird.tauSquared(rows), expected, relative: 1e-9, absolute: 1e-12),
      "seed \(seed)")
  }
}
