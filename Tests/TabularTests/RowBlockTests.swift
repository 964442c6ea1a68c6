import Tabular
import Testing

@Suite("RowBlock")
struct RowBlockTests {
  @Test("fields as bytes and as text")
  func fields() throws {
    var parser = try DelimitedParser(delimiter: UInt8(ascii: ","))
    #expect(parser.rows.count == 0)
    try parser.parse(Array("a,\"b\"\"\",\n\nB\u{E9}b\u{E9}\nopen".utf8))
    #expect(parser.rows.count == 2)
    #expect(parser.rows.fieldCount(ofRow: 0) == 3)
    #expect(parser.rows.text(1, ofRow: 0) == "b\"")
    #expect(parser.rows.text(2, ofRow: 0) == "")
    #expect(parser.rows.line(ofRow: 1) == 3)
    #expect(parser.rows.withField(0, ofRow: 1) { $0.count } == 6)
    #expect(parser.rows.withField(1, ofRow: 0) { $0[0] } == UInt8(ascii: "b"))
    try parser.parse([])
    #expect(parser.rows.count == 0)
    try parser.finish()
    #expect(parser.rows.texts(ofRow: 0) == ["open"])
  }

  @Test("bytes that are not UTF-8 are replaced in texts")
  func notUTF8() throws {
    var parser = try DelimitedParser(delimiter: UInt8(ascii: ","))
    try parser.parse([0x61, 0xE9, 0x0A])
    #expect(parser.rows.text(0, ofRow: 0) == "a\u{FFFD}")
    #expect(parser.rows.withField(0, ofRow: 0) { $0[1] } == 0xE9)
  }

  @Test("a closure's error passes through")
  func errors() throws {
    struct Refusal: Error {}
    var parser = try DelimitedParser(delimiter: UInt8(ascii: ","))
    try parser.parse([0x61, 0x0A])
    #expect(throws: Refusal.self) {
      try parser.rows.withField(0, ofRow: 0) { (_) throws(Refusal) in throw Refusal() }
    }
  }
}
