import Testing

@testable import Tabular

@Suite("TextColumn")
struct TextColumnTests {
  @Test("the texts of a field, row by row")
  func append() throws {
    var parser = try DelimitedParser(delimiter: UInt8(ascii: ","))
    try parser.parse(Array("a,x\nb,y\na,y\nc\n".utf8))
    var column = TextColumn()
    #expect(column.ids.isEmpty)
    unsafe column.append(field: 1, of: 0..<4, in: parser.rows.gathering.pointee)
    #expect(column.ids == [0, 1, 1, 2])
    #expect(column.texts == ["x", "y", ""])
    unsafe column.append(field: 0, of: 1..<3, in: parser.rows.gathering.pointee)
    #expect(column.ids.suffix(2) == [3, 4])
    #expect(column.text(ofRow: 5) == "a")
  }
}
