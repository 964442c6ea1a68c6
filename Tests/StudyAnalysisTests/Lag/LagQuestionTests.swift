import StudyAnalysis
import Testing

@Suite struct LagQuestionTests {
  @Test func namedGivenOrTargetIsAPlan() {
    var question = LagQuestion()
    #expect(!question.isPlanned && question.lags == [1] && question.replicates == 1999)
    question.target = ["mother.*"]
    #expect(question.isPlanned)
  }
}
