import CodedSessions
import Testing

@testable import SessionFiles

@Suite("What inspect shows")
struct TableReportTests {
  @Test("The first rows of data with their lines, the delimiter and the encoding")
  func report() throws {
    let outcome = try read(
      "sep=;\ncode;onset;offset\n\na;1,5;2\nb;2;3\nc;3;4\nd;4;5\ne;5;6\nf;6;7\n")
    let report = try #require(outcome.tables.first)
    #expect(report.file == "table.csv")
    #expect(report.delimiter == "semicolon")
    #expect(report.delimiterReason == "the first line says sep=;")
    #expect(report.encoding == .utf8)
    #expect(report.firstRows.map(\.line) == [4, 5, 6, 7, 8])
    #expect(report.firstRows.first?.cells == ["a", "1,5", "2"])
    #expect(report.rowCount == 6)
    #expect(report.sessionCount == 1)
    #expect(report.layout.roles == [.code, .onset, .offset])
  }
}
