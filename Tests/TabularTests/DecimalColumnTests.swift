import Testing

@testable import Tabular

@Suite("DecimalColumn")
struct DecimalColumnTests {
  private func column(_ cells: [String], mark: Character = ".") throws -> DecimalColumn {
    var parser = try DelimitedParser(delimiter: UInt8(ascii: ";"))
    try parser.parse(Array(cells.map { "x;\($0)\n" }.joined().utf8))
    var column = DecimalColumn(mark: mark.asciiValue ?? 0)
    unsafe column.append(field: 1, of: 0..<cells.count, in: parser.rows.gathering.pointee)
    return column
  }

  @Test("every kind of cell")
  func cells() throws {
    let column = try column([
      "1.5", "", "NA", "0.1234567", " 2 ", "12345678901234567890", "00:01", "  ", "123456789.5",
      "3.0000000", "-0", "1.00000051",
    ])
    #expect(column.count == 12)
    #expect(
      (0..<12).map { column[$0] } == [
        .exact(1_500_000), .empty, .other(0), .rounded(123_457), .exact(2_000_000), .other(1),
        .other(2), .empty, .exact(123_456_789_500_000), .exact(3_000_000), .exact(0),
        .rounded(1_000_001),
      ])
    #expect(column.roundedRows == [3, 11])
    #expect(column.others.map(\.row) == [2, 5, 6])
    #expect(column.others.map(\.text) == ["NA", "12345678901234567890", "00:01"])
    #expect(column.others.map(\.isOverflow) == [false, true, false])
  }

  @Test("a decimal comma")
  func comma() throws {
    let column = try column(["1,5", "1.5"], mark: ",")
    #expect(column[0] == .exact(1_500_000))
    #expect(column[1] == .other(0))
  }

  @Test("a row without the field is empty")
  func missing() throws {
    var parser = try DelimitedParser(delimiter: UInt8(ascii: ";"))
    try parser.parse(Array("x\n1;2\n".utf8))
    var column = DecimalColumn()
    unsafe column.append(field: 1, of: 0..<2, in: parser.rows.gathering.pointee)
    #expect(column[0] == .empty)
    #expect(column[1] == .exact(2_000_000))
  }
}
