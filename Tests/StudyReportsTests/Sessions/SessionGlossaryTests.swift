import CodedSessions
import SequenceStatistics
import SessionFiles
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct SessionGlossaryTests {
  @Test func termsAreInOrderAndExplained() {
    let terms = SessionGlossary.terms
    #expect(terms.map(\.term) == terms.map(\.term).sorted())
    #expect(terms.count == 10)
    #expect(terms.allSatisfy { !$0.meaning.plain.isEmpty })
    #expect(Set(terms.map(\.term)).count == terms.count)
  }
}
