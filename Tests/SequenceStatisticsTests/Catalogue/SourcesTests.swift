import SequenceStatistics
import Testing

@Suite struct SourcesTests {
  static let cited = Set(Catalogue.entries.flatMap(\.sources))

  @Test func citationsHaveAYearAndAnEnd() {
    #expect(Self.cited.count > 10)
    for source in Self.cited {
      #expect(source.citation.hasSuffix("."), "\(source.citation)")
      #expect(source.citation.firstMatch(of: /\((18|19|20)\d\d\)\./) != nil, "\(source.citation)")
    }
  }

  @Test func identifiersAreBareAndBelongToOnePublication() {
    let identifiers = Self.cited.compactMap(\.doi)
    #expect(Set(identifiers).count == identifiers.count)
    for identifier in identifiers {
      #expect(identifier.wholeMatch(of: /10\.\d{4,5}\/\S+/) != nil, "\(identifier)")
    }
  }
}
