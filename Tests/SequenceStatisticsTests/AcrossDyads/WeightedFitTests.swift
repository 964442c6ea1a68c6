import RealModule
import Testing

@testable import SequenceStatistics

@Suite struct WeightedFitTests {
  static func rows(_ effects: [DyadEffect], _ moderator: [Double]? = nil) -> EffectRows {
    EffectRows(EffectSelection(effects, needsVariance: true), moderator: moderator)
  }

  /// P = W - W X (X'WX)⁻¹ X'W written out as a matrix.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func agreesWithTheMatrix(_ seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let count = 3 + random.below(9)
    let effects = DyadEffects.random(&random, count: count)
    let moderator =
      random.below(2) == 0 ? nil : (0..<count).map { _ in DyadEffects.normal(&random) }
    let rows = Self.rows(effects, moderator)
    let tau = DyadEffects.unit(&random)
    let fit = try #require(WeightedFit(rows, tauSquared: tau))
    let w = rows.variances.map { 1 / ($0 + tau) }
    let x = rows.columns
    func product(_ left: Int, _ right: Int) -> Double {
      (0..<count).reduce(0) { $0 + x[left][$1] * w[$1] * x[right][$1] }
    }
    let inverse: [Double]
    var determinant = product(0, 0)
    if x.count == 1 {
      inverse = [1 / determinant]
    } else {
      determinant = product(0, 0) * product(1, 1) - product(0, 1) * product(0, 1)
      inverse = [product(1, 1), -product(0, 1), -product(0, 1), product(0, 0)].map {
        $0 / determinant
      }
    }
    var p = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for i in 0..<count {
      for j in 0..<count {
        var middle = 0.0
        for a in x.indices {
          for b in x.indices { middle += x[a][i] * inverse[a * x.count + b] * x[b][j] }
        }
        p[i][j] = (i == j ? w[i] : 0) - w[i] * middle * w[j]
      }
    }
    let py = p.map { row in zip(row, rows.estimates).reduce(0) { $0 + $1.0 * $1.1 } }
    let trace = (0..<count).reduce(0) { $0 + p[$1][$1] }
    let square = p.reduce(0) { $0 + $1.reduce(0) { $0 + $1 * $1 } }
    #expect(isClose(fit.trace, trace, relative: 1e-9), "seed \(seed)")
    #expect(isClose(fit.traceOfSquare, square, relative: 1e-9), "seed \(seed)")
    #expect(isClose(fit.squaredScores, py.reduce(0) { $0 + $1 * $1 }, relative: 1e-9))
    #expect(
      isClose(
        fit.squares, zip(py, rows.estimates).reduce(0) { $0 + $1.0 * $1.1 }, relative: 1e-9,
        absolute: 1e-12), "seed \(seed)")
    #expect(isClose(fit.logDeterminant, Double.log(determinant), relative: 1e-9, absolute: 1e-9))
    for (mine, its) in zip(fit.covariance, inverse) {
      #expect(isClose(mine, its, relative: 1e-9, absolute: 1e-12), "seed \(seed)")
    }
  }

  @Test func refusesWhatCannotBeSolved() {
    #expect(WeightedFit(Self.rows([]), tauSquared: 0) == nil)
    let effects = DyadEffects.made([1, 2, 3], [1, 1, 1])
    #expect(WeightedFit(Self.rows(effects, [4, 4, 4]), tauSquared: 0) == nil)
    #expect(
      WeightedFit(Self.rows(DyadEffects.made([1e300, -1e300], [1, 1])), tauSquared: 0) == nil)
    #expect(Self.rows(effects, [1, 2, 3]).degreesOfFreedom == 1)
    #expect(Self.rows(effects, [1, 2, 3]).withoutModerator.degreesOfFreedom == 2)
    #expect(Self.rows(effects, [1, 2, 3]).unweighted.variances == [1, 1, 1])
  }
}
