import SequenceStatistics
import Testing

@Suite("BetaDistribution")
struct BetaDistributionTests {
  @Test("Where closed forms exist")
  func closedForms() throws {
    for x in [0.001, 0.1, 0.37, 0.5, 0.9, 0.999] {
      #expect(isClose(try #require(BetaDistribution(a: 1, b: 1)).cumulative(x), x, relative: 1e-13))
      let power = try #require(BetaDistribution(a: 3, b: 1))
      #expect(isClose(power.cumulative(x), x * x * x, relative: 1e-12))
      let mirrored = try #require(BetaDistribution(a: 1, b: 3))
      #expect(isClose(mirrored.cumulative(x), 1 - (1 - x) * (1 - x) * (1 - x), relative: 1e-12))
    }
  }

  /// I_x(a, n - a + 1) is the chance of at least a hits among n.
  @Test("As sums of binomial probabilities", arguments: [1, 5, 20, 60])
  func binomial(n: Int) throws {
    for x in [0.05, 0.3, 0.72] {
      for hits in stride(from: 1, through: n, by: max(1, n / 6)) {
        var term = 1.0
        var tail = 0.0
        for count in 0...n {
          if count > 0 { term *= Double(n - count + 1) / Double(count) }
          var probability = term
          for _ in 0..<count { probability *= x }
          for _ in count..<n { probability *= 1 - x }
          if count >= hits { tail += probability }
        }
        let beta = try #require(BetaDistribution(a: Double(hits), b: Double(n - hits + 1)))
        #expect(isClose(beta.cumulative(x), tail, relative: 1e-10, absolute: 1e-14))
      }
    }
  }

  @Test("Quantiles are the inverse", arguments: [0.5, 1, 3.5, 40, 900] as [Double])
  func inverse(a: Double) throws {
    for b in [0.5, 2, 57.5, 3000] {
      let beta = try #require(BetaDistribution(a: a, b: b))
      for p in [1e-6, 0.025, 0.3, 0.5, 0.975, 0.999] {
        #expect(isClose(beta.cumulative(beta.quantile(p)), p, relative: 1e-9), "\(a), \(b), \(p)")
      }
    }
  }

  @Test("Edges")
  func edges() throws {
    #expect(BetaDistribution(a: 0, b: 1) == nil && BetaDistribution(a: 1, b: .nan) == nil)
    let beta = try #require(BetaDistribution(a: 2, b: 6))
    #expect(beta.cumulative(-1) == 0 && beta.cumulative(2) == 1)
    #expect(beta.quantile(0) == 0 && beta.quantile(1) == 1)
    #expect(beta.mean == 0.25 && isClose(beta.standardDeviation, 0.14433756729740643))
    #expect(beta.density(0) == 0 && isClose(beta.density(0.5), 42 * 0.5 / 32))
  }
}
