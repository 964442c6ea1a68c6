import CodedSessions
import SequenceStatistics
import Testing

@Suite struct ForcedZerosTests {
  @Test func anEmptyTableForcesNothing() throws {
    #expect(ForcedZeros(try LagTable(counts: [])).count == 0)
    #expect(ForcedZeros(try LagTable(counts: [[0, 0], [0, 0]])).count == 0)
  }

  @Test func withoutStructuralZerosNothingIsForced() throws {
    let table = try LagTable(counts: [[5, 0, 0], [0, 4, 0], [0, 0, 3]])
    #expect(ForcedZeros(table).count == 0)
  }

  /// Every look away from the face returns to the face: the totals admit this table only.
  @Test func aHubForcesTheOtherPairs() throws {
    let table = try LagTable(
      counts: [[0, 6, 3], [6, 0, 0], [3, 0, 0]], structuralZeros: .diagonal)
    let forced = ForcedZeros(table)
    #expect(forced.isForced[given: 1, target: 2] && forced.isForced[given: 2, target: 1])
    #expect(forced.count == 2)
    let expected = ExpectedFrequencies(table)
    #expect(expected.cells[given: 1, target: 2] == .value(0))
    #expect(isClose(expected.cells[given: 0, target: 1], 6))
    #expect(
      AdjustedResidual(table).cells[given: 1, target: 2] == .undefined(.forcedZero))
    #expect(TablewiseTest(table).likelihoodRatio.p == .undefined(.perfectFit))
  }

  /// All tables of non-negative counts with the same totals and zeros are enumerated; a cell is
  /// forced when none of them has a count in it.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func forcedByEnumeration(_ seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let mask = (0..<3).map { _ in (0..<3).map { _ in random.below(3) == 0 } }
    let table = try LagTable.random(
      size: 3, largest: 2, zeros: .mask(mask), using: &random)
    var canOccur = [Bool](repeating: false, count: 9)
    var counts = [Int](repeating: 0, count: 9)
    fill(0, &counts, table.rowTotals, table.columnTotals, table) { counts in
      for cell in 0..<9 where counts[cell] > 0 { canOccur[cell] = true }
    }
    let forced = ForcedZeros(table)
    for given in 0..<3 {
      for target in 0..<3 {
        let isForced =
          !table.isImpossible[given: given, target: target]
          && table.rowTotals[given] > 0 && table.columnTotals[target] > 0
          && !canOccur[given * 3 + target]
        #expect(forced.isForced[given: given, target: target] == isForced, "seed \(seed)")
      }
    }
  }

  private func fill(
    _ cell: Int, _ counts: inout [Int], _ rows: [Int], _ columns: [Int], _ table: LagTable,
    _ found: ([Int]) -> Void
  ) {
    guard cell < 9 else {
      if rows.allSatisfy({ $0 == 0 }), columns.allSatisfy({ $0 == 0 }) { found(counts) }
      return
    }
    let (row, column) = (cell / 3, cell % 3)
    let most =
      table.isImpossible[given: row, target: column] ? 0 : min(rows[row], columns[column])
    for count in 0...most {
      var (rows, columns) = (rows, columns)
      rows[row] -= count
      columns[column] -= count
      counts[cell] = count
      fill(cell + 1, &counts, rows, columns, table, found)
    }
    counts[cell] = 0
  }
}
