import Foundation
import Testing

/// Coded notes of 50 discussion threads of two kinds.
@Suite("discussion-threads", .enabled(if: Datasets.isThere, Datasets.skipped))
struct DiscussionThreadsTests {
  @Test("A table for each kind of thread")
  func byType() throws {
    let facts = try Datasets.facts("discussion-threads")
    let tables = try Datasets.tables(
      "attune lag threads.csv --map session=thread,code=coding,factor=type --by type --test asymptotic",
      in: "discussion-threads", "--replicates 99")
    let types = try #require(facts["types"] as? [String: Int])
    #expect(tables.compactMap(\.part).sorted() == types.keys.sorted())
    var notes = 0
    for table in tables {
      let type = try #require(table.part)
      try table.expect(try #require(facts["lag1_type_" + type] as? [String: Any]))
      #expect((table.json["sessions"] as? [String])?.count == types[type])
      notes += table.json["n_events"] as? Int ?? 0
    }
    #expect(notes == facts["n"] as? Int)
    #expect(types.values.reduce(0, +) == facts["threads"] as? Int)
  }
}
