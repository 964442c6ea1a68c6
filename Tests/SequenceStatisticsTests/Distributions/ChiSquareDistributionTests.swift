import Foundation
import SequenceStatistics
import Testing

@Suite struct ChiSquareDistributionTests {
  /// Degrees of freedom, statistic, upper and lower tail from mpmath 1.3 with 50 digits:
  /// gammainc(df/2, x/2, regularized=True).
  static let tails: [(Int, Double, Double, Double)] = [
    (1, 0.001, 0.97477287936996038828, 0.02522712063003961172),
    (1, 3.841458820694124, 0.050000000000000057435, 0.94999999999999994256),
    (1, 50.0, 1.5374597944280348502e-12, 0.99999999999846254021),
    (1, 400.0, 5.5072482372124673902e-89, 1.0),
    (2, 0.5, 0.77880078307140486825, 0.22119921692859513175),
    (2, 13.815510557964274, 0.001000000000000000237, 0.99899999999999999976),
    (3, 7.8, 0.050331097859853354623, 0.94966890214014664538),
    (4, 13.954741203367506, 0.0074409128478911700126, 0.99255908715210882999),
    (5, 35.22475982983283, 1.3569673224039284906e-6, 0.99999864303267759607),
    (8, 134.73975013922728, 2.9400821884548276976e-25, 1.0),
    (9, 1e-06, 1.0, 8.4432194115937980175e-31),
    (16, 27.662001, 0.034686068453120951511, 0.96531393154687904849),
    (19, 19.0, 0.45683612559196238344, 0.54316387440803761656),
    (20, 20.0, 0.45792971447185220831, 0.54207028552814779169),
    (25, 92.816416, 9.8775728962606091384e-10, 0.99999999901224271037),
    (25, 5.0, 0.99999446818278115123, 5.5318172188487665512e-6),
    (36, 12.3, 0.99992275467141677527, 0.000077245328583224726528),
    (49, 693.585232666587, 1.0269763731070745681e-114, 1.0),
    (100, 100.0, 0.48119168452795671811, 0.51880831547204328189),
    (100, 250.0, 7.7669364035391770701e-15, 0.99999999999999223306),
    (144, 120.0, 0.92806936453049979292, 0.071930635469500207082),
    (500, 450.0, 0.94694031277194194505, 0.053059687228058054952),
    (2000, 2100.0, 0.058671111377318077098, 0.9413288886226819229),
    (10000, 10000.0, 0.49811936596618264465, 0.50188063403381735535),
    (10000, 12000.0, 1.1470065524601247764e-40, 1.0),
  ]

  @Test(arguments: tails.indices)
  func bothTails(_ index: Int) throws {
    let (degreesOfFreedom, statistic, upper, lower) = Self.tails[index]
    let distribution = try #require(ChiSquareDistribution(degreesOfFreedom: degreesOfFreedom))
    #expect(isClose(distribution.upperTail(statistic), upper, relative: 3e-13))
    #expect(isClose(distribution.lowerTail(statistic), lower, relative: 3e-13))
  }

  @Test func theEnds() throws {
    #expect(ChiSquareDistribution(degreesOfFreedom: 0) == nil)
    let distribution = try #require(ChiSquareDistribution(degreesOfFreedom: 3))
    #expect(distribution.upperTail(0) == 1 && distribution.lowerTail(0) == 0)
    #expect(distribution.upperTail(-1) == 1)
    #expect(distribution.upperTail(1e9) == 0 && distribution.upperTail(.infinity) == 0)
    #expect(distribution.lowerTail(.infinity) == 1)
  }

  /// With an even number of degrees of freedom the tail is a finite sum of Poisson terms.
  @Test(arguments: [2, 4, 10, 40])
  func evenDegreesOfFreedomAsAPoissonSum(_ degreesOfFreedom: Int) throws {
    let distribution = try #require(ChiSquareDistribution(degreesOfFreedom: degreesOfFreedom))
    for statistic in [0.3, 2.0, 9.5, 33.0, 80.0] {
      var term = exp(-statistic / 2)
      var sum = 0.0
      for index in 1...(degreesOfFreedom / 2) {
        sum += term
        term *= statistic / 2 / Double(index)
      }
      #expect(isClose(distribution.upperTail(statistic), sum, relative: 1e-12))
    }
  }

  @Test func oneDegreeOfFreedomIsASquaredNormal() throws {
    let distribution = try #require(ChiSquareDistribution(degreesOfFreedom: 1))
    for z in [0.1, 1.0, 1.96, 4.0, 12.0] {
      let twoSided = NormalDistribution.twoSided(z)
      #expect(isClose(distribution.upperTail(z * z), twoSided, relative: 1e-12))
    }
  }
}
