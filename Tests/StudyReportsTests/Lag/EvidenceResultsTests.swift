import StudyAnalysis
import StudyReports
import Testing

@Suite struct EvidenceResultsTests {
  @Test func everyPartHasAPlace() async throws {
    let all = try await LagSample.answers()
    guard
      case .object(let value) = EvidenceResults.json(try LagEvidence(all.answers[0], of: all))
    else {
      Issue.record("no object")
      return
    }
    #expect(value["drawn"] == .text("stretches") && value["stability"] == .null)
    #expect(value["bootstrap"] != nil && value["markov_order"] != nil)
  }
}
