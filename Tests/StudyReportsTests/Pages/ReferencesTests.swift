import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct ReferencesTests {
  @Test func everyNameIsInTheCatalogue() throws {
    let session = SessionReferences.ids(try AnalysedSession.fred.analysis())
    let study = StudyReferences.ids(try StudySampleFolder.withGroupsAndPhases().results)
    for id in session + study { #expect(Catalogue.entry(named: id) != nil, "\(id)") }
    #expect(session.contains("adjusted-residual") && study.contains("group-permutation"))
  }

  @Test func eachOnceAndInOrder() {
    let list = References.list(["holm-correction", "adjusted-residual", "holm-correction"])
    #expect(list == list.sorted() && Set(list).count == list.count)
    #expect(list.contains { $0.hasPrefix("Holm, S. (1979)") })
    #expect(References.list([]).isEmpty)
  }

  @Test func onlyWhatIsUsed() throws {
    let plain = StudyReferences.ids(try StudySampleFolder.plainOne().results)
    #expect(!plain.contains("group-permutation") && !plain.contains("family-robust-mean"))
  }
}
