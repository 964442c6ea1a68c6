import SequenceStatistics
import Testing

@Suite struct SackettZTests {
  @Test func itIsSmallerThanTheAdjustedResidualByTheRowShare() throws {
    let table = try LagTable(counts: [[10, 10], [20, 60]])
    let z = SackettZ(table).cells[given: 0, target: 0].value
    let residual = AdjustedResidual(table).cells[given: 0, target: 0].value
    let ratio = try #require(z) / #require(residual)
    #expect(isClose(ratio, 0.8.squareRoot()))
  }

  @Test func structuralZerosAndEmptyMarginsHaveNone() throws {
    let zeros = try LagTable(counts: [[0, 3], [2, 0]], structuralZeros: .diagonal)
    #expect(SackettZ(zeros).cells.cells.allSatisfy { $0.reason == .structuralZero })
    let empty = try LagTable(counts: [[0, 3], [0, 2]])
    #expect(SackettZ(empty).cells.cells.allSatisfy { $0.reason == .emptyMargin })
  }
}
