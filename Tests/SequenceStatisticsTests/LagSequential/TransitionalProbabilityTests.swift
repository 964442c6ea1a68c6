import SequenceStatistics
import Testing

@Suite struct TransitionalProbabilityTests {
  @Test func emptyTableAndEmptyMargins() throws {
    #expect(TransitionalProbability(try LagTable(counts: [])).targetAfterGiven.cells == [])
    let p = TransitionalProbability(try LagTable(counts: [[0, 0], [3, 0]]))
    #expect(p.targetAfterGiven[given: 0, target: 0] == .undefined(.emptyMargin))
    #expect(p.targetAfterGiven[given: 1, target: 0] == .value(1))
    #expect(p.givenBeforeTarget[given: 1, target: 0] == .value(1))
    #expect(p.givenBeforeTarget[given: 1, target: 1] == .undefined(.emptyMargin))
  }

  @Test func aStructuralZeroHasProbabilityZero() throws {
    let p = TransitionalProbability(
      try LagTable(counts: [[0, 4], [3, 0]], structuralZeros: .diagonal))
    #expect(p.targetAfterGiven.cells == [.value(0), .value(1), .value(1), .value(0)])
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func rowsAndColumnsSumToOne(_ seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let table = try LagTable.random(size: 4, largest: 2, using: &random)
    let p = TransitionalProbability(table)
    for position in table.positions {
      let row = table.positions.compactMap { p.targetAfterGiven[given: position, target: $0].value }
      let column = table.positions.compactMap {
        p.givenBeforeTarget[given: $0, target: position].value
      }
      #expect(row.count == (table.rowTotals[position] > 0 ? 4 : 0), "seed \(seed)")
      #expect(column.count == (table.columnTotals[position] > 0 ? 4 : 0), "seed \(seed)")
      if !row.isEmpty { #expect(isClose(row.reduce(0, +), 1, relative: 1e-14)) }
      if !column.isEmpty { #expect(isClose(column.reduce(0, +), 1, relative: 1e-14)) }
    }
  }
}
