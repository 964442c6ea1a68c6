import Testing

@testable import SequenceStatistics

@Suite struct GroupSourcesTests {
  @Test func citationsNameAYearAndIdentifiersNoAddress() {
    let sources = GroupEntries.all.flatMap(\.sources)
    #expect(sources.contains(GroupSources.linWei1989))
    #expect(sources.allSatisfy { $0.citation.contains("(1") || $0.citation.contains("(2") })
    #expect(sources.compactMap(\.doi).allSatisfy { $0.hasPrefix("10.") })
  }
}
