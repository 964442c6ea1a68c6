import Testing

@testable import SequenceStatistics

@Suite struct PresenceCellsTests {
  @Test func theyAreTheTableOfOneCategory() {
    let table = AgreementTable(size: 3, cells: [126, 4, 0, 7, 296, 4, 0, 0, 163])
    for category in 0..<3 {
      let cells = PresenceCells(table, of: category)
      #expect(
        [cells.both, cells.firstOnly, cells.secondOnly, cells.neither]
          == table.presence(of: category).cells.map(Double.init))
      #expect(cells.total == 600)
    }
  }

  @Test func aCategoryOutsideTheTableIsNowhere() {
    for category in [-1, 2, .max] {
      let cells = PresenceCells(AgreementTable(size: 2, cells: [1, 2, 3, .max]), of: category)
      #expect(cells.both == 0 && cells.firstOnly == 0 && cells.secondOnly == 0)
      #expect(cells.neither == cells.total && cells.total.isFinite)
    }
  }
}
