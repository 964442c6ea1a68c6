import SequenceStatistics
import Testing

@Suite struct StandardizedMeanTests {
  @Test("Interval by R's noncentral t: uniroot over ncp of pt(d √n, n - 1, ncp)")
  func smallSample() throws {
    // x = c(.3, 1.1, .7, 2, 1.4)
    let size = StandardizedMean(mean: 1.1, standardDeviation: 0.6519202405203, count: 5)
    #expect(isClose(size.d, 1.687322975464) && isClose(size.g, 1.346288951211))
    let interval = try #require(size.interval)
    #expect(isClose(interval.lower, 0.2314481202357, relative: 1e-7))
    #expect(isClose(interval.upper, 3.082043511767, relative: 1e-7))
    let ofG = try #require(size.intervalOfG)
    #expect(isClose(ofG.upper, 3.082043511767 * 1.346288951211 / 1.687322975464, relative: 1e-7))
  }

  @Test func twoDyads() throws {
    // mean 1.5, SD √½: t = 3 with one degree of freedom.
    let size = StandardizedMean(mean: 1.5, standardDeviation: 0.5.squareRoot(), count: 2)
    let interval = try #require(size.interval)
    #expect(isClose(interval.lower, -0.6539329559622, relative: 1e-6))
    #expect(isClose(interval.upper, 5.011928863854, relative: 1e-6))
    #expect(size.g == .undefined(.tooFewDyads) && size.intervalOfG == nil)
  }

  @Test("J of three dyads is Γ(1) / Γ(½)") func correction() {
    let size = StandardizedMean(mean: 1, standardDeviation: 1, count: 3)
    #expect(isClose(size.g, 0.5641895835478, relative: 1e-12))
    // Where the series takes over, the two agree.
    let below = StandardizedMean(mean: 1, standardDeviation: 1, count: 10_000)
    let above = StandardizedMean(mean: 1, standardDeviation: 1, count: 10_001)
    #expect(isClose(below.g, above.g.value ?? 0, relative: 1e-8))
  }

  @Test("The interval of many dyads is that of the normal distribution") func manyDyads() throws {
    let size = StandardizedMean(mean: 0.5, standardDeviation: 1, count: 40_000)
    let error = (1 / 40_000.0 * (1 + 0.125)).squareRoot()
    let interval = try #require(size.interval)
    #expect(isClose(interval.lower, 0.5 - 1.959964 * error, absolute: 2e-5))
    #expect(isClose(interval.upper, 0.5 + 1.959964 * error, absolute: 2e-5))
  }

  @Test func edges() {
    #expect(
      StandardizedMean(mean: 1, standardDeviation: 0, count: 9).d == .undefined(.cannotVary))
    #expect(
      StandardizedMean(mean: 1, standardDeviation: 1, count: 1).d == .undefined(.tooFewDyads))
    #expect(
      StandardizedMean(mean: 1, standardDeviation: .infinity, count: 4).d == .undefined(.infinite))
    #expect(
      StandardizedMean(mean: .nan, standardDeviation: 1, count: 4).d == .undefined(.infinite))
    let far = StandardizedMean(mean: 1e9, standardDeviation: 1, count: 4)
    #expect(far.d == .value(1e9) && far.interval == nil)
    #expect(
      StandardizedMean(mean: 1, standardDeviation: 1, count: 4, confidence: 1).interval == nil)
    let zero = StandardizedMean(mean: 0, standardDeviation: 1, count: 30).interval
    #expect(isClose((zero?.lower ?? 1) + (zero?.upper ?? 1), 0, absolute: 1e-9))
  }
}
