import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Zip archives")
struct ContainerTests {
  @Test(
    "A damaged archive is told",
    arguments: [[0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06, 1, 2]] as [[UInt8]])
  func damaged(bytes: [UInt8]) throws {
    for name in ["events.csv", "dyad.opf", "table.xlsx"] {
      let outcome = try read(bytes: bytes, name: name)
      #expect(outcome.ids == ["E109"])
      #expect(outcome.diagnostics.first?.message.contains("damaged") == true)
    }
  }

  @Test(
    "What number formats make of a number",
    arguments: [
      (14, nil, "date"), (21, nil, "time"), (46, nil, "time"), (0, nil, "number"),
      (2, nil, "number"),
      (164, "[h]:mm:ss", "time"), (165, "mm:ss.000", "time"), (166, "yyyy\\-mm\\-dd", "date"),
      (167, "0.00\" seconds\"", "number"), (168, "[Red]0.0", "number"), (169, "General", "number"),
      (170, "#,##0.00 \"d\"", "number"), (171, "[$-409]d mmm yyyy;@", "date"),
    ] as [(Int, String?, String)])
  func formats(id: Int, code: String?, expected: String) {
    #expect("\(ExcelFormats.display(id: id, code: code))" == expected)
  }

  private func formats(_ ids: [Int], startsIn1904: Bool = false) throws -> ExcelFormats {
    let cells = ids.map { "<xf numFmtId=\"\($0)\"/>" }.joined()
    return try ExcelFormats(
      Array("<styleSheet><cellXfs>\(cells)</cellXfs></styleSheet>".utf8), startsIn1904: startsIn1904
    )
  }

  @Test("Times and dates as Excel shows them")
  func texts() throws {
    let formats = try formats([0, 21, 14, 22])
    #expect(formats.text("24.550000000000001", style: 0) == "24.55")
    #expect(formats.text("0.1", style: 0) == "0.1")
    #expect(formats.text("12", style: 0) == "12")
    // 8.125 s is 8.125 / 86 400 of a day.
    #expect(formats.text("9.4039351851851849E-5", style: 1) == "0:00:08.125")
    #expect(formats.text("1.5", style: 1) == "36:00:00")
    #expect(formats.text("45000", style: 2) == "2023-03-15")
    #expect(formats.text("45000.5", style: 3) == "2023-03-15 12:00:00")
    #expect(formats.text("59", style: 2) == "1900-02-28")
    #expect(formats.text("61", style: 2) == "1900-03-01")
    #expect(try self.formats([14], startsIn1904: true).text("0", style: 0) == "1904-01-01")
    #expect(formats.text("nonsense", style: 1) == "nonsense")
  }

  @Test("A sheet becomes lines with Excel's row numbers")
  func sheet() throws {
    let xml = """
      <worksheet><sheetData>
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>on,set</t></is></c></row>
      <row r="3"><c r="B3" s="1"><v>9.4039351851851849E-5</v></c><c r="C3" t="e"><v>#N/A</v></c><c r="D3" t="b"><v>1</v></c></row>
      </sheetData></worksheet>
      """
    let strings = try ExcelStrings.read(
      Array("<sst><si><r><t>co</t></r><r><t>de</t></r><rPh><t>x</t></rPh></si></sst>".utf8))
    let text = try ExcelSheetText(
      Array(xml.utf8), name: "S", strings: strings, formats: formats([0, 21]), others: [])
    #expect(
      String(decoding: text.bytes, as: UTF8.self) == "code,\"on,set\",,\n\n,0:00:08.125,,TRUE\n")
    #expect(!text.isEmpty)
  }

  @Test("Malformed parts are faults, not traps")
  func malformed() {
    #expect(throws: XMLReading.Fault.self) { try ExcelStrings.read(Array("<sst><si>".utf8)) }
    let deep = String(repeating: "<a>", count: 5_000)
    #expect(throws: XMLReading.Fault.self) { try XMLReading.read(Array(deep.utf8)) { _ in } }
  }
}
