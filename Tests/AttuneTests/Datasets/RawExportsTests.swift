import Foundation
import Testing

/// Exports as programs wrote them: what their READMEs count.
@Suite("boris-capuchin and datavyu-hands", .enabled(if: Datasets.isThere, Datasets.skipped))
struct RawExportsTests {
  private func inspect(_ command: String, _ set: String) throws -> (
    tables: [[String: Any]], sessions: [[String: Any]]
  ) {
    let json = try Datasets.run(command, in: set).json()
    return (
      try #require(json["tables"] as? [[String: Any]]),
      try #require(json["sessions"] as? [[String: Any]])
    )
  }

  private func rows(_ table: [String: Any]) -> Int {
    Int(table["rowCount"] as? String ?? "") ?? table["rowCount"] as? Int ?? -1
  }

  @Test("BORIS: 2 231 points in 738 observations, five codes")
  func boris() throws {
    let (tables, sessions) = try inspect(
      "attune inspect socialattentioncoding.csv", "boris-capuchin")
    #expect(rows(tables[0]) == 2_231 && sessions.count == 738)
    let streams = sessions.flatMap { $0["streams"] as? [[String: Any]] ?? [] }
    #expect(streams.allSatisfy { $0["kind"] as? String == "event" })
    let codes = streams.flatMap { $0["codes"] as? [[String: Any]] ?? [] }
    #expect(
      Set(codes.compactMap { $0["code"] as? String }) == [
        "present", "socialattention", "scrounge", "displace", "avoid",
      ])
  }

  @Test("Datavyu: 241 cells of three dyads, a column fewer in one file")
  func datavyu() throws {
    let (tables, _) = try inspect("attune inspect *.csv", "datavyu-hands")
    #expect(tables.count == 6 && tables.reduce(0) { $0 + rows($1) } == 241)
    let columns = tables.map {
      (($0["layout"] as? [String: Any])?["columnNames"] as? [String])?.count ?? 0
    }
    #expect(columns.filter { $0 == 6 }.count == 1 && columns.filter { $0 == 7 }.count == 5)
  }
}
