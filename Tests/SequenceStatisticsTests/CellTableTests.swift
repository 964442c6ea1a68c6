import SequenceStatistics
import Testing

@Suite struct CellTableTests {
  @Test func noCells() {
    #expect(CellTable(size: 0) { _, _ in 1 }.cells == [])
    #expect(CellTable(size: -2) { _, _ in 1 }.size == 0)
  }

  @Test func rowByRow() {
    let products = CellTable(size: 3) { given, target in given * target }
    #expect(products.cells == [0, 0, 0, 0, 1, 2, 0, 2, 4])
    #expect(products[given: 2, target: 1] == 2)
    #expect(Array(products.row(2)) == [0, 2, 4])
  }

  @Test func mappingKeepsPlaces() {
    let table = CellTable(size: 2) { given, target in 10 * given + target }
    #expect(table.map { "\($0)" }[given: 1, target: 0] == "10")
  }
}
