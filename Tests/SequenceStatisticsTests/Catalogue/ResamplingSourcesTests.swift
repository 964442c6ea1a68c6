import Testing

@testable import SequenceStatistics

@Suite struct ResamplingSourcesTests {
  @Test func allAreCitedSomewhere() {
    let cited = Set(Catalogue.entries.flatMap(\.sources))
    #expect(cited.contains(ResamplingSources.theiler1992))
    #expect(cited.contains(ResamplingSources.phipsonSmyth2010))
    #expect(cited.contains(ResamplingSources.westfallYoung1993))
  }
}
