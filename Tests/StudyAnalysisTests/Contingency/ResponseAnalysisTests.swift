import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct ResponseAnalysisTests {
  @Test func theChaseByHand() throws {
    let session = try CycleAnalysisTests.chase()
    let analysis = try ResponseAnalysis(
      session,
      .init(cues: [Code(1)], responses: [Code(2)], window: ResponseWindow()))
    // Away at 10 and 30, closer at 12, 32 and 50.
    #expect(analysis.contingency.association.a == 2 && analysis.contingency.association.b == 0)
    #expect(analysis.contingency.latencies == [.seconds(2), .seconds(2)])
    #expect(analysis.verdict.verdict == .insufficientData)
    #expect(analysis.cueNames == ["infant.away"] && analysis.responseNames == ["mother.closer"])
  }

  @Test func usualQuestionsFollowTheClasses() throws {
    let session = try CycleAnalysisTests.chase()
    let questions = ResponseAnalysis.usual(of: session)
    #expect(questions.map(\.cues) == [[Code(1)], [Code(2)]])
    #expect(questions.map(\.responses) == [[Code(2)], [Code(1)]])
  }
}
