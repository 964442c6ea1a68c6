import Testing

@testable import SequenceStatistics

@Suite struct QProfileIntervalTests {
  @Test("13 BCG trials: metafor's confint gives 0.1197 to 1.1115") func publishedTrials() throws {
    let interval = try #require(QProfileInterval.of(DyadEffects.trials))
    #expect(isClose(interval.lower, 0.119718361141) && isClose(interval.upper, 1.11147908406))
  }

  @Test func byR() throws {
    let seven = try #require(QProfileInterval.of(DyadEffects.seven))
    #expect(seven.lower == 0 && isClose(seven.upper, 3.24612576164))
    let calm = try #require(QProfileInterval.of(DyadEffects.homogeneous))
    #expect(calm.lower == 0 && isClose(calm.upper, 0.0460286152861))
  }

  @Test func narrowerWithLessConfidence() throws {
    let wide = try #require(QProfileInterval.of(DyadEffects.trials))
    let narrow = try #require(QProfileInterval.of(DyadEffects.trials, confidence: 0.5))
    #expect(wide.lower < narrow.lower && narrow.upper < wide.upper)
  }

  @Test func edges() {
    #expect(QProfileInterval.of(DyadEffects.made([1], [1])) == nil)
    // Far too much alike: Q(0) is below what chance gives in 97.5 of 100 samples.
    #expect(QProfileInterval.of(DyadEffects.made([1, 1, 1, 1], [4, 4, 4, 4])) == nil)
    #expect(QProfileInterval.of(DyadEffects.trials, confidence: 1) == nil)
    for effects in DyadEffects.hostile {
      let interval = QProfileInterval.of(effects)
      #expect(interval.map { $0.lower >= 0 && $0.upper.isFinite } ?? true, "\(effects)")
    }
  }

  @Test("It holds the true τ² in 95 of 100 samples") func coverage() {
    var random = TestRandom(seed: 7)
    var held = 0
    for _ in 0..<300 {
      let effects = DyadEffects.random(&random, count: 12, spread: 0.6)
      if QProfileInterval.of(effects)?.contains(0.36) ?? false { held += 1 }
    }
    // 285 ± 3 · 3.8
    #expect((273...297).contains(held), "\(held) of 300, seed 7")
  }
}
