import Foundation
import SequenceStatistics
import Testing

@Suite struct CrossCorrelationTests {
  private struct Case: Decodable {
    struct Input: Decodable {
      let x: [Double]
      let y: [Double]
    }
    let input: Input
    let options: [String: Int]
    let expected: [String: [Double]]
    let tolerance: Double
  }

  private static func reference(_ name: String) throws -> Case {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try decoder.decode(Case.self, from: SynchronyCase.data(name))
  }

  @Test(arguments: ["ccf__bin_n200", "ccf__constant"])
  func referenceCases(_ name: String) throws {
    let reference = try Self.reference(name)
    let reach = try #require(reference.options["maxlag"])
    let (x, y) = (reference.input.x.map(Optional.some), reference.input.y.map(Optional.some))
    let theirs = CrossCorrelation(x, y, reach: reach, as: .r)
    let ours = CrossCorrelation(x, y, reach: reach)
    func meets(_ measure: Measure, _ expected: Double, _ place: String) {
      if expected.isNaN {
        #expect(measure == .undefined(.cannotVary), "\(place)")
      } else {
        #expect(isClose(measure, expected, relative: 1e-12, absolute: 1e-12), "\(place)")
      }
    }
    func values(_ key: String) throws -> [Double] { try #require(reference.expected[key]) }
    let lags = try values("lags").map { Int($0) }
    #expect(theirs.points.map(\.lag) == lags)
    for (point, expected) in zip(theirs.points, try values("stats_ccf")) {
      meets(point.correlation, expected, "ccf, lag \(point.lag)")
    }
    for (point, expected) in zip(theirs.points, try values("pairwise_pearson_same_lags")) {
      meets(point.pearson, expected, "pearson, lag \(point.lag)")
    }
    let up = theirs.points.filter { $0.lag >= 0 }
    for (point, expected) in zip(up, try values("statsmodels_adjusted_False_lag0_up")) {
      meets(point.correlation, expected, "statsmodels, lag \(point.lag)")
    }
    for (point, expected) in zip(up, try values("statsmodels_adjusted_True_lag0_up")) {
      meets(point.adjusted, expected, "adjusted, lag \(point.lag)")
    }
    // Our sign is the mirror of R's.
    for (one, other) in zip(ours.points, theirs.points.reversed()) {
      #expect(one.lag == -other.lag && one.correlation == other.correlation)
      #expect(one.pearson == other.pearson && one.adjusted == other.adjusted)
    }
  }

  @Test(arguments: 0..<100) func theDefinitionWithMissingSamples(_ seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let count = random.below(25)
    let x = CorrelationOracle.row(count, gaps: 6, &random)
    let y = CorrelationOracle.row(count, gaps: 4, &random)
    let correlation = CrossCorrelation(x, y, reach: 9)
    #expect(correlation.points.count == 2 * min(9, max(count - 1, 0)) + 1, "seed \(seed)")
    for point in correlation.points {
      let pairs = x.indices.filter { y.indices.contains($0 + point.lag) }.map {
        (x[$0], y[$0 + point.lag])
      }
      #expect(point.pairs == pairs.count { $0.0 != nil && $0.1 != nil }, "seed \(seed)")
      for (measure, expected) in [
        (point.correlation, CorrelationOracle.correlation(x, y, lag: point.lag)),
        (point.adjusted, CorrelationOracle.correlation(x, y, lag: point.lag, adjusted: true)),
        (point.pearson, CorrelationOracle.pearson(pairs)),
      ] {
        if let expected {
          #expect(isClose(measure, expected, relative: 1e-10, absolute: 1e-12), "seed \(seed)")
        } else {
          #expect(measure.value == nil, "seed \(seed)")
        }
      }
    }
  }

  @Test func ofAShiftedCopyTheFirstLeads() {
    var random = TestRandom(seed: 9)
    let x = CorrelationOracle.row(300, gaps: 0, &random)
    let y = [Double?](repeating: 0, count: 7) + x.prefix(293)
    #expect(CrossCorrelation(x, y, reach: 20).highest?.lag == 7)
    #expect(CrossCorrelation(x, y, reach: 20, as: .r).highest?.lag == -7)
    let at7 = CrossCorrelation(x, y, reach: 20).points.first { $0.lag == 7 }
    #expect(at7?.pearson == .value(1) && at7?.fisherZ == .undefined(.infinite))
    // Of equals the lag nearest 0, a positive one before its negative.
    let wave: [Double?] = [1, 0, 1, 0, 1, 0]
    #expect(CrossCorrelation(wave, wave, reach: 2).highest?.lag == 0)
  }

  @Test func nothingTraps() {
    for reach in [Int.max, Int.min, 0, 3] {
      let nothing = CrossCorrelation([], [], reach: reach)
      #expect(nothing.points.count == 1 && nothing.points[0].correlation == .undefined(.noPairs))
      #expect(nothing.highest == nil)
      let one = CrossCorrelation([1], [2, 3], reach: reach)
      #expect(one.points.map(\.correlation) == [.undefined(.cannotVary)])
    }
    let huge = CrossCorrelation([1e300, -1e300, .nan, 1, 2], [1, 2, 3, 4, 5], reach: .max)
    #expect(huge.points.count == 9 && huge.points[4].pairs == 2)
    #expect(huge.points.allSatisfy { $0.correlation.value?.isFinite ?? true })
    let apart = CrossCorrelation([1, 2, nil, nil], [nil, nil, 1, 2], reach: 0)
    #expect(apart.points[0].correlation == .undefined(.noPairs))
  }
}
