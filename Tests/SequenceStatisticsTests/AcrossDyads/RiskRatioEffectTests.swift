import RealModule
import SequenceStatistics
import Testing

@Suite struct RiskRatioEffectTests {
  @Test("BCG trial 1 by metafor's escalc(measure = RR): -0.8893, 0.3256")
  func publishedTrial() throws {
    let effect = RiskRatioEffect.of(
      try #require(Association2x2(a: 4, b: 119, c: 11, d: 128)), haldane: .never)
    // R: log((4/123)/(11/139)); 1/4 - 1/123 + 1/11 - 1/139
    #expect(isClose(effect.estimate, -0.889311333920205, relative: 1e-12))
    #expect(isClose(effect.variance, 0.325584765003961, relative: 1e-12))
  }

  @Test func addsOneHalfByTheRule() throws {
    let pair = try #require(Association2x2(a: 0, b: 20, c: 5, d: 15))
    #expect(RiskRatioEffect.of(pair, haldane: .never).estimate == .undefined(.emptyCell))
    for rule in [Association2x2.Correction.always, .whenEmpty] {
      let effect = RiskRatioEffect.of(pair, haldane: rule)
      // R: log(.5 / 5.5); 1/.5 - 1/21 + 1/5.5 - 1/21
      #expect(isClose(effect.estimate, -2.397895272798371, relative: 1e-13))
      #expect(isClose(effect.variance, 2.086580086580087, relative: 1e-13))
    }
  }

  @Test func edges() throws {
    for cells in [[0, 0, 2, 3], [2, 3, 0, 0], [0, 3, 0, 2], [2, 0, 3, 0]] {
      let pair = try #require(
        Association2x2(a: cells[0], b: cells[1], c: cells[2], d: cells[3]))
      #expect(RiskRatioEffect.of(pair).estimate == .undefined(.emptyMargin))
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func isTheLogarithmOfTheRatio(_ seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let n = (0..<4).map { _ in 1 + random.below(30) }
    let pair = try #require(Association2x2(a: n[0], b: n[1], c: n[2], d: n[3]))
    let effect = RiskRatioEffect.of(pair, haldane: .never)
    let ratio = try #require(RiskRatio.measure(of: pair).value)
    #expect(
      isClose(effect.estimate, Double.log(ratio), relative: 1e-12, absolute: 1e-14), "seed \(seed)")
    let interval = try #require(RiskRatio.interval(of: pair))
    let mine = try #require(effect.interval())
    #expect(isClose(Double.exp(mine.lower), interval.lower, relative: 1e-11), "seed \(seed)")
    #expect(isClose(Double.exp(mine.upper), interval.upper, relative: 1e-11), "seed \(seed)")
  }
}
