import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Files that are no tables")
struct KnownFormatTests {
  @Test(
    "Named for what they are, and refused with E104",
    arguments: [
      ([0xD0, 0xCF, 0x11, 0xE0], "a.xls", "Excel"),
      ([0x89, 0x50, 0x4E, 0x47], "a.csv", "PNG"), ([0xFF, 0xD8, 0xFF, 0xE0], "a.csv", "JPEG"),
      ([0x25, 0x50, 0x44, 0x46], "a.csv", "PDF"), ([0x1F, 0x8B, 0x08], "a.csv.gz", "gzip"),
      (Array("SQLite format 3\u{0}".utf8), "a.db", "SQLite"),
      ([0, 0, 0, 0x18] + Array("ftypmp42".utf8), "a.mp4", "video"),
    ] as [([UInt8], String, String)])
  func binary(magic: [UInt8], name: String, word: String) throws {
    let outcome = try read(bytes: magic + [0, 1, 2, 3], name: name)
    #expect(outcome.sessions.isEmpty)
    #expect(outcome.ids == ["E104"])
    #expect(outcome.diagnostics.first?.message.contains(word) ?? false)
    #expect(outcome.diagnostics.first?.hint != nil)
  }

  private static let texts: [(String, String)] = [
    ("<?xml version=\"1.0\"?><x/>", "XML"),
    ("{\"a\":1}", "JSON"), ("[1,2]", "JSON"),
    ("<!DOCTYPE html><html>", "web page"), ("<html><body>", "web page"),
  ]

  @Test("Texts, in UTF-8 and in UTF-16", arguments: texts)
  func text(text: String, word: String) throws {
    let wide: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), wide] {
      let outcome = try read(bytes: bytes)
      #expect(outcome.ids == ["E104"])
      #expect(
        outcome.diagnostics.first?.message.contains(word) ?? false,
        "\(outcome.diagnostics.map(DiagnosticText.render))")
    }
  }

  @Test(
    "Tables whose first column has a word of GSEQ are tables",
    arguments: ["Event;Onset;Offset\na;0;1\n", "State;Onset;Offset\na;0;1\n", "Event,Onset\na,1\n"])
  func notSDIS(text: String) throws {
    #expect(try read(text).session().codebook.entries.map(\.name) == ["a"])
  }
}
