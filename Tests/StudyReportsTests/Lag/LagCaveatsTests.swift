import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct LagCaveatsTests {
  @Test func simulatedAndPooledDataSaySo() async throws {
    let sessions = [try LagSample.session(isSimulated: true), try LagSample.session()]
    let one = try await LagSample.answers([sessions[0]])
    #expect(LagCaveats.sentences(one.answers[0]).contains("Simulated data."))
    let both = try await LagSample.answers(sessions)
    let sentences = LagCaveats.sentences(both.answers[0])
    #expect(sentences.contains("1 of the sessions are simulated."))
    #expect(sentences.contains { $0.contains("The dyad is the unit of a study.") })
  }

  @Test func rearrangingTwoPartnersIsWarnedOf() async throws {
    let answers = try await LagSample.answers(nil) { $0.test = .permutation }
    #expect(LagCaveats.sentences(answers.answers[0]).contains { $0.contains("--test shift") })
  }
}
