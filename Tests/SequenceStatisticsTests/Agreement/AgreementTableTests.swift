import SequenceStatistics
import Testing

@Suite struct AgreementTableTests {
  let table = AgreementTable(size: 3, cells: [126, 4, 0, 7, 296, 4, 0, 0, 163])

  @Test func totalsAddUp() {
    #expect(table.rowTotals == [130, 307, 163] && table.columnTotals == [133, 300, 167])
    #expect(table.total == 600 && table.agreed == 585)
    #expect(table[1, 0] == 7 && table[0, 1] == 4)
  }

  @Test func transposingExchangesTheCoders() {
    #expect(table.transposed.rowTotals == table.columnTotals)
    #expect(table.transposed.transposed == table && table.transposed[0, 1] == 7)
  }

  @Test func presenceIsOneCategoryAgainstTheRest() {
    #expect(table.presence(of: 0).cells == [126, 4, 7, 463])
    #expect(table.presence(of: 2).cells == [163, 0, 4, 433])
    #expect((0..<3).allSatisfy { table.presence(of: $0).total == 600 })
  }

  @Test func tablesAreMadeOfPairsAndAdded() {
    let made = AgreementTable(size: 2, pairs: [(0, 0), (0, 1), (1, 1), (5, 0), (-1, 0), (0, 0)])
    #expect(made.cells == [2, 1, 0, 1])
    #expect((made + made).cells == [4, 2, 0, 2])
    #expect((made + table).cells == [128, 5, 0, 7, 297, 4, 0, 0, 163])
  }

  @Test func unfitCellsAreZero() {
    #expect(AgreementTable(size: 2, cells: [1, -3]).cells == [1, 0, 0, 0])
    #expect(AgreementTable(size: -1, cells: [1]).total == 0)
  }
}
