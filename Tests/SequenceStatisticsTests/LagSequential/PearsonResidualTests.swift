import CodedSessions
import SequenceStatistics
import Testing

@Suite struct PearsonResidualTests {
  @Test(arguments: 1...30)
  func squaresSumToX2(seed: Int) throws {
    var random = TestRandom(seed: UInt64(seed))
    for zeros in [StructuralZeros.none, .diagonal] {
      let table = try LagTable.random(size: 4, largest: 12, zeros: zeros, using: &random)
      let residual = PearsonResidual(table)
      let sum = residual.cells.cells.reduce(0) { $0 + ($1.value ?? 0) * ($1.value ?? 0) }
      guard let x2 = TablewiseTest(table).pearson.statistic.value else { continue }
      #expect(isClose(sum, x2, absolute: 1e-9), "seed \(seed)")
    }
  }

  @Test func whatCannotBeExpectedHasNone() throws {
    let table = try LagTable(counts: [[0, 3], [0, 0]])
    let cells = PearsonResidual(table).cells
    #expect(cells[given: 0, target: 0].reason == .emptyMargin)
    let zeros = try LagTable(counts: [[0, 3], [2, 0]], structuralZeros: .diagonal)
    #expect(PearsonResidual(zeros).cells[given: 0, target: 0].reason == .structuralZero)
  }
}
