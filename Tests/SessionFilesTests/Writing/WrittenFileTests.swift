import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Tables, written")
struct WrittenFileTests {
  @Test("Cells with commas and quotes are quoted; a tab table holds neither tabs nor line breaks")
  func cells() {
    var commas = TableText(header: ["a", "b"])
    commas.cell("x, \"y\"")
    commas.cell(SessionTime(microseconds: 1_500_000))
    commas.endRow()
    #expect(String(decoding: commas.bytes, as: UTF8.self) == "a,b\n\"x, \"\"y\"\"\",1.5\n")
    var tabs = TableText(header: ["a", "b"], delimiter: UInt8(ascii: "\t"))
    tabs.cell("x\ty\nz")
    tabs.cell(nil, otherwise: "n/a")
    tabs.endRow()
    #expect(String(decoding: tabs.bytes, as: UTF8.self) == "a\tb\nx y z\tn/a\n")
  }
}
