import SequenceStatistics
import Testing

@Suite struct EventAgreementTableTests {
  let table = EventAgreementTable(
    matched: AgreementTable(size: 2, cells: [9, 1, 0, 8]), firstOnly: [2, 0], secondOnly: [0, 1])

  @Test func nilIsTheLastRowAndColumn() {
    #expect(table.cells.cells == [9, 1, 2, 0, 8, 0, 0, 1, 0])
    #expect(table.categories == 2 && table.pairs == 18 && table.agreed == 17 && table.total == 21)
    #expect(table.firstOnly == [2, 0] && table.secondOnly == [0, 1])
    #expect(table.matched.cells == [9, 1, 0, 8])
  }

  @Test func aPairCountedTwiceIsTwoEvents() {
    #expect(table.countedTwice.cells.cells == [18, 2, 2, 0, 16, 0, 0, 1, 0])
    #expect(table.countedTwice.total == 39)
  }

  @Test func theCornerIsAStructuralZero() {
    let made = EventAgreementTable(withNil: AgreementTable(size: 2, cells: [3, 1, 2, 7]))
    #expect(made.cells.cells == [3, 1, 2, 0])
    #expect(EventAgreementTable(withNil: AgreementTable(size: 0, cells: [])).categories == 0)
  }

  @Test func columnsAreCounted() {
    let made = EventAgreementTable(
      categories: 2, columns: [(0, 0), (0, 1), (1, nil), (nil, 0), (nil, nil), (5, 0)])
    #expect(made.cells.cells == [1, 1, 0, 0, 0, 1, 1, 0, 0])
  }

  @Test func tablesAreAddedAndTransposed() {
    #expect((table + table).cells.cells == table.cells.cells.map { 2 * $0 })
    let small = EventAgreementTable(
      matched: AgreementTable(size: 1, cells: [4]), firstOnly: [1], secondOnly: [])
    #expect((table + small).cells.cells == [13, 1, 3, 0, 8, 0, 0, 1, 0])
    #expect(small + table == table + small)
    #expect(table.transposed.firstOnly == [0, 1] && table.transposed.transposed == table)
  }

  @Test func hugeCountsDoNotOverflow() {
    let huge = EventAgreementTable(
      matched: AgreementTable(size: 2, cells: [.max, .max, .max, .max]), firstOnly: [.max, 0],
      secondOnly: [0, .max])
    #expect((huge + huge).countedTwice.total > 0)
    #expect(EventKappa(huge.countedTwice).kappa.value?.isFinite == true)
  }
}
