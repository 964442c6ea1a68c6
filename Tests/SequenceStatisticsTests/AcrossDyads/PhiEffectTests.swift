import SequenceStatistics
import Testing

@Suite struct PhiEffectTests {
  /// The delta method by numeric differentiation over four multinomial shares.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func varianceIsThatOfTheDeltaMethod(_ seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let counts = (0..<4).map { _ in 1 + random.below(40) }
    func phi(_ n: [Double]) -> Double {
      (n[0] * n[3] - n[1] * n[2])
        / ((n[0] + n[1]) * (n[2] + n[3]) * (n[0] + n[2]) * (n[1] + n[3])).squareRoot()
    }
    let n = counts.map(Double.init)
    let total = n.reduce(0, +)
    // φ does not change with the total, so that the multinomial's covariance adds nothing to the Poisson one.
    let variance = n.indices.reduce(0.0) { sum, cell in
      let step = n[cell] * 1e-5
      var (more, less) = (n, n)
      more[cell] += step
      less[cell] -= step
      let slope = (phi(more) - phi(less)) / (2 * step)
      return sum + slope * slope * n[cell]
    }
    let effect = PhiEffect.of(
      try #require(Association2x2(a: counts[0], b: counts[1], c: counts[2], d: counts[3])))
    #expect(isClose(effect.estimate, phi(n), relative: 1e-12, absolute: 1e-15), "seed \(seed)")
    #expect(
      isClose(effect.variance, variance, relative: 1e-5, absolute: 1e-9 / total), "seed \(seed)")
  }

  @Test func edges() throws {
    let perfect = PhiEffect.of(try #require(Association2x2(a: 7, b: 0, c: 0, d: 3)))
    #expect(isClose(perfect.estimate, 1) && perfect.variance == .value(0))
    let opposite = PhiEffect.of(try #require(Association2x2(a: 0, b: 7, c: 3, d: 0)))
    #expect(isClose(opposite.estimate, -1) && opposite.variance == .value(0))
    let margin = PhiEffect.of(try #require(Association2x2(a: 0, b: 7, c: 0, d: 3)))
    #expect(margin.estimate == .undefined(.emptyMargin))
    #expect(margin.variance == .undefined(.emptyMargin))
    // Without association and with even margins φ is a correlation of 0 with variance 1/n.
    let none = PhiEffect.of(try #require(Association2x2(a: 25, b: 25, c: 25, d: 25)))
    #expect(none.estimate == .value(0) && isClose(none.variance, 0.01))
  }
}
