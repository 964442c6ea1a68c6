import SequenceStatistics
import Testing

@Suite struct YulesQEffectTests {
  @Test func estimateAndVariance() throws {
    let effect = YulesQEffect.of(
      try #require(Association2x2(a: 10, b: 10, c: 20, d: 60)), haldane: .never)
    // (1 - .25)² / 4 · (1/10 + 1/10 + 1/20 + 1/60)
    #expect(isClose(effect.estimate, 0.5, relative: 1e-14))
    #expect(isClose(effect.variance, 0.0375, relative: 1e-13))
  }

  @Test func emptyCellsAndMargins() throws {
    let cell = try #require(Association2x2(a: 0, b: 12, c: 8, d: 80))
    let plain = YulesQEffect.of(cell, haldane: .never)
    #expect(plain.estimate == .value(-1) && plain.variance == .undefined(.emptyCell))
    let half = YulesQEffect.of(cell)
    // (.5 · 80.5 - 12.5 · 8.5) / (.5 · 80.5 + 12.5 · 8.5)
    #expect(isClose(half.estimate, -66.0 / 146.5, relative: 1e-13))
    #expect(half.variance.value != nil)
    let margin = try #require(Association2x2(a: 0, b: 0, c: 8, d: 80))
    #expect(YulesQEffect.of(margin).estimate == .undefined(.emptyMargin))
  }

  /// The delta method by numeric differentiation over the four counts, each a Poisson number.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func varianceIsThatOfTheDeltaMethod(_ seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let counts = (0..<4).map { _ in 1 + random.below(40) }
    func q(_ n: [Double]) -> Double { (n[0] * n[3] - n[1] * n[2]) / (n[0] * n[3] + n[1] * n[2]) }
    let n = counts.map(Double.init)
    let variance = n.indices.reduce(0.0) { sum, cell in
      let step = n[cell] * 1e-5
      var (more, less) = (n, n)
      more[cell] += step
      less[cell] -= step
      let slope = (q(more) - q(less)) / (2 * step)
      return sum + slope * slope * n[cell]
    }
    let effect = YulesQEffect.of(
      try #require(
        Association2x2(a: counts[0], b: counts[1], c: counts[2], d: counts[3])), haldane: .never)
    #expect(isClose(effect.variance, variance, relative: 1e-6), "seed \(seed)")
    #expect(isClose(effect.estimate, q(n), relative: 1e-13, absolute: 1e-15), "seed \(seed)")
  }
}
