import StudyAnalysis
import StudyReports
import Testing

@Suite struct EvidenceTextTests {
  @Test func intervalsAreSaidToBeOfTheRecordOnly() async throws {
    let all = try await LagSample.answers()
    let evidence = try LagEvidence(all.answers[0], of: all)
    let text = EvidenceText.text(evidence, of: all.answers[0], width: 90)
    #expect(text.hasPrefix("How far this can be trusted\n"))
    #expect(text.contains("stretches of the record (not other dyads)"))
    #expect(text.contains("infant.=away") && text.contains("order 0 against 1"))
  }
}
