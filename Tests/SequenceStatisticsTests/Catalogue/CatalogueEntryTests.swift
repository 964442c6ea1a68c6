import SequenceStatistics
import Testing

@Suite struct CatalogueEntryTests {
  @Test(arguments: [
    ("", ""), ("Kappa", "kappa"), ("YulesQ", "yules-q"), ("TimeBudget", "time-budget"),
    ("Association2x2", "association-2x2"), ("LatencyToFirst", "latency-to-first"),
  ])
  func idsAreFileNamesWithHyphens(_ file: String, _ id: String) {
    #expect(CatalogueEntry.id(ofFile: file) == id)
  }

  @Test func anEntryKeepsWhatItIsGiven() {
    let source = CatalogueEntry.Source("Author (2000). Title.", doi: "10.1/x")
    let entry = CatalogueEntry(
      name: "Some index", kind: .notion, aliases: ["SI"], room: "Room", file: "SomeIndex",
      question: "How?", formula: "a", range: "b", sources: [source], caveats: ["So."])
    #expect(entry.id == "some-index" && entry.kind == .notion && entry.aliases == ["SI"])
    #expect(entry.sources == [source] && source.doi == "10.1/x")
    #expect(CatalogueEntry.Source("x").doi == nil)
  }
}
