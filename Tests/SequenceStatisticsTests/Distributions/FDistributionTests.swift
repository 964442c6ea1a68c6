import RealModule
import SequenceStatistics
import Testing

@Suite("FDistribution")
struct FDistributionTests {
  /// With 2 and d degrees the tail is (1 + 2 f / d)^(-d / 2); with 1 and 1 the lower one is (2 / π) atan √f.
  @Test("Where closed forms exist")
  func closedForms() throws {
    for f in [1e-6, 0.1, 0.7, 1, 3, 40, 1e5] {
      for d in [1, 2, 5, 18, 1000] as [Double] {
        let tail = Double.exp(-d / 2 * Double.log(onePlus: 2 * f / d))
        let two = try #require(FDistribution(2, d))
        #expect(isClose(two.upperTail(f), tail, relative: 1e-9, absolute: 1e-300), "\(f), \(d)")
      }
      let ones = try #require(FDistribution(1, 1))
      let lower = 2 / Double.pi * Double.atan(f.squareRoot())
      #expect(isClose(ones.lowerTail(f), lower, relative: 1e-11))
    }
  }

  /// Tables of the 5 % and 2.5 % points, four decimals.
  @Test("Printed tables")
  func printed() throws {
    for (p, numerator, denominator, f) in [
      (0.95, 1, 10, 4.9646), (0.95, 5, 10, 3.3258), (0.95, 4, 20, 2.8661), (0.95, 10, 30, 2.1646),
      (0.975, 5, 15, 3.5764), (0.99, 3, 12, 5.9525),
    ] as [(Double, Double, Double, Double)] {
      let distribution = try #require(FDistribution(numerator, denominator))
      #expect(isClose(distribution.quantile(p), f, absolute: 5e-5), "\(p), \(f)")
    }
  }

  /// scipy 1.17.1, stats.f.
  @Test("Degrees that are not whole, and far tails")
  func unusual() throws {
    for (p, numerator, denominator, f) in [
      (0.975, 5, 4.7896, 7.490805004063103), (0.025, 3.5, 120, 0.09635715150555162),
      (0.5, 0.1, 3, 1.5755378417941585e-05),
    ] as [(Double, Double, Double, Double)] {
      let distribution = try #require(FDistribution(numerator, denominator))
      #expect(isClose(distribution.quantile(p), f, relative: 1e-8), "\(f)")
    }
    #expect(
      isClose(
        try #require(FDistribution(1, 500_000)).upperTail(30), 4.322535594335601e-08, relative: 1e-7
      ))
  }

  @Test("Quantiles are the inverse, and tails turn over with the degrees")
  func inverse() throws {
    for numerator in [0.7, 1, 5, 60] {
      for denominator in [0.9, 4, 15, 2000] {
        let f = try #require(FDistribution(numerator, denominator))
        let turned = try #require(FDistribution(denominator, numerator))
        for p in [0.001, 0.025, 0.5, 0.975, 0.9999] {
          let value = f.quantile(p)
          #expect(
            isClose(f.lowerTail(value), p, relative: 1e-8), "\(numerator), \(denominator), \(p)")
          #expect(
            isClose(f.upperTail(value), 1 - p, relative: 1e-7), "\(numerator), \(denominator), \(p)"
          )
          #expect(isClose(turned.quantile(1 - p), 1 / value, relative: 1e-7))
        }
      }
    }
  }

  @Test("Edges")
  func edges() throws {
    #expect(FDistribution(0, 1) == nil && FDistribution(1, -1) == nil)
    #expect(FDistribution(.nan, 1) == nil && FDistribution(1, .infinity) == nil)
    let f = try #require(FDistribution(3, 8))
    #expect(f.upperTail(-1) == 1 && f.lowerTail(0) == 0 && f.upperTail(.infinity) == 0)
    #expect(f.lowerTail(.infinity) == 1 && f.quantile(0) == 0 && f.quantile(1) == .infinity)
  }
}
