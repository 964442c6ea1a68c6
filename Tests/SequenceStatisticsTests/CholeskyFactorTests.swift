import Testing

@testable import SequenceStatistics

@Suite struct CholeskyFactorTests {
  @Test(arguments: 1...6)
  func solutionsSolve(order: Int) throws {
    var random = TestRandom(seed: UInt64(order))
    let root = (0..<(order * order)).map { _ in Double(random.below(100)) / 10 - 5 }
    // A Aᵀ + 1 is positive definite.
    let matrix = (0..<(order * order)).map { cell in
      (0..<order).reduce(cell / order == cell % order ? 1.0 : 0) {
        $0 + root[cell / order * order + $1] * root[cell % order * order + $1]
      }
    }
    let right = (0..<order).map { Double($0) - 1.5 }
    let x = try #require(CholeskyFactor(matrix, order: order)).solve(right)
    for row in 0..<order {
      let product = (0..<order).reduce(0) { $0 + matrix[row * order + $1] * x[$1] }
      #expect(isClose(product, right[row], relative: 1e-8, absolute: 1e-8))
    }
  }

  @Test func singularMatricesHaveNone() {
    #expect(CholeskyFactor([1, 1, 1, 1], order: 2) == nil)
    #expect(CholeskyFactor([1, 2, 2, 1], order: 2) == nil)
    #expect(CholeskyFactor([0], order: 1) == nil)
  }
}
