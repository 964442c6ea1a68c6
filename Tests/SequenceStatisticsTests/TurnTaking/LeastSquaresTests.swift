import Testing

@testable import SequenceStatistics

@Suite struct LeastSquaresTests {
  private func fitted(_ columns: [[Double]], _ target: [Double]) throws -> LeastSquares {
    guard case .fitted(let fit) = LeastSquares.fit(columns, to: target) else { throw NoFit() }
    return fit
  }
  private struct NoFit: Error {}

  private func reason(_ columns: [[Double]], _ target: [Double]) -> Measure.Reason? {
    if case .undefined(let reason) = LeastSquares.fit(columns, to: target) { return reason }
    return nil
  }

  @Test func exactCombination() throws {
    let x = [1.0, 2, 3, 4, 5, 7]
    let z = [2.0, 1, 5, 3, 8, 1]
    let fit = try fitted([x, z], zip(x, z).map { 2 + 3 * $0 - $1 })
    #expect(isClose(fit.intercept, 2, relative: 1e-12))
    #expect(isClose(fit.coefficients[0], 3, relative: 1e-12))
    #expect(isClose(fit.coefficients[1], -1, relative: 1e-12))
    #expect(fit.residualSquares <= 1e-24 * fit.totalSquares && isClose(fit.rSquared, 1))
  }

  /// x = 1, 2, 3, 4 and y = 1, 3, 2, 4: slope 4/5, intercept 1/2, residuals -.3, .9, -.9, .3.
  @Test func handComputed() throws {
    let fit = try fitted([[1, 2, 3, 4]], [1, 3, 2, 4])
    #expect(isClose(fit.coefficients[0], 0.8) && isClose(fit.intercept, 0.5))
    #expect(isClose(fit.residualSquares, 1.8) && isClose(fit.totalSquares, 5))
    #expect(isClose(fit.rSquared, 0.64))
  }

  /// Against the normal equations, solved by elimination.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func normalEquations(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    func number() -> Double { Double(random.below(2000)) / 100 - 10 }
    let count = 1 + random.below(4)
    let rows = count + 3 + random.below(20)
    let columns = (0..<count).map { _ in (0..<rows).map { _ in number() } }
    let target = (0..<rows).map { _ in number() }
    let fit = try fitted(columns, target)
    let design = [[Double](repeating: 1, count: rows)] + columns
    var system = design.map { left in
      design.map { right in zip(left, right).reduce(0) { $0 + $1.0 * $1.1 } }
        + [zip(left, target).reduce(0) { $0 + $1.0 * $1.1 }]
    }
    for pivot in system.indices {
      let best = (pivot..<system.count).max {
        system[$0][pivot].magnitude < system[$1][pivot].magnitude
      }
      system.swapAt(pivot, best ?? pivot)
      for row in system.indices where row != pivot {
        let factor = system[row][pivot] / system[pivot][pivot]
        for cell in system[row].indices { system[row][cell] -= factor * system[pivot][cell] }
      }
    }
    let expected = system.indices.map { system[$0][count + 1] / system[$0][$0] }
    for (one, other) in zip([fit.intercept] + fit.coefficients, expected) {
      #expect(isClose(one, other, relative: 1e-8, absolute: 1e-9), "seed \(seed)")
    }
    let residual = (0..<rows).reduce(0.0) { sum, row in
      let fitted = design.indices.reduce(0.0) { $0 + expected[$1] * design[$1][row] }
      return sum + (target[row] - fitted) * (target[row] - fitted)
    }
    #expect(isClose(fit.residualSquares, residual, relative: 1e-8), "seed \(seed)")
  }

  @Test func whatCannotBeFitted() {
    let x = [1.0, 2, 4, 3, 5]
    #expect(reason([x], [2, 2, 2, 2, 2]) == .cannotVary)
    #expect(reason([[3, 3, 3, 3, 3]], x) == .cannotVary)
    #expect(reason([x, x.map { 2 * $0 + 1 }], [1, 2, 3, 1, 2]) == .illConditioned)
    #expect(reason([x, x.map { $0 + 1e-12 }], [1, 2, 3, 1, 2]) == .illConditioned)
    #expect(reason([x], [1, 2, 3]) == .tooShort && reason([], []) == .tooShort)
    #expect(reason([[1, 2]], [1, 2]) == .tooShort)
    #expect(reason([[1, 2, .infinity, 4]], [1, 2, 3, 5]) == .cannotVary)
    // Scale does not matter, except where squares leave the range of numbers.
    #expect(reason([x.map { $0 * 1e100 }], [1, 2, 3, 1, 2]) == nil)
    #expect(reason([x], x.map { ($0 * $0 - 3) * 1e200 }) == .illConditioned)
  }
}
