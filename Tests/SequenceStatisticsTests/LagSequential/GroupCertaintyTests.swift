import SequenceStatistics
import Testing

@Suite("GroupCertainty")
struct GroupCertaintyTests {
  @Test("Equal tables: as likely larger as smaller")
  func equal() throws {
    let table = try LagTable(counts: [[8, 2], [3, 9]])
    let certainty = try GroupCertainty(table, table)
    let cell = try #require(certainty.cells[given: 0, target: 0])
    #expect(cell.mean == 0 && isClose(cell.probabilityFirstLarger, 0.5, absolute: 1e-4))
    #expect(isClose(-cell.interval.lower, cell.interval.upper, relative: 1e-3))
  }

  /// With flat priors and no data but one hit each way, P(first > second) of Beta(2,1) and Beta(1,2)
  /// is ∫ 2x (1 - (1-x)²) dx = 5/6.
  @Test func closedForm() throws {
    let first = try LagTable(counts: [[1, 0], [0, 1]])
    let second = try LagTable(counts: [[0, 1], [1, 0]])
    let cell = try #require(
      try GroupCertainty(first, second, prior: 1).cells[given: 0, target: 0])
    #expect(isClose(cell.probabilityFirstLarger, 5.0 / 6, absolute: 1e-4))
    #expect(isClose(cell.mean, 1.0 / 3))
    #expect(isClose(cell.standardDeviation, (2.0 / 18).squareRoot()))
  }

  @Test func otherCodes() throws {
    #expect(throws: LagTableError.tablesDiffer) {
      _ = try GroupCertainty(
        try LagTable(counts: [[1]]), try LagTable(counts: [[1, 0], [0, 1]]))
    }
    let zeros = try LagTable(counts: [[0, 1], [1, 0]], structuralZeros: .diagonal)
    #expect(try GroupCertainty(zeros, zeros).cells[given: 0, target: 0] == nil)
  }
}
