import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct AgreementWordsTests {
  @Test func everythingLeftOutIsNamed() {
    #expect(AgreementWords.words(.session("s2", coder: "anna")) == "session s2: only anna has it")
    #expect(
      AgreementWords.words(.stream("infant.gaze", session: "s2", coder: "ben"))
        == "infant.gaze in session s2: only ben has it")
    #expect(AgreementWords.words(.noBlocks(session: "s")) == "session s: no double-coded time")
    #expect(AgreementWords.words(.stream("rel_blocks")) == "the blocks of rel_blocks")
    #expect(BehaviourWords.stream("infant.gaze_at") == "Infant gaze at")
  }

  @Test func accuracyIsSaidWithTheNumberOfCodes() {
    let words = AgreementWords.accuracy(.value(0.887), codes: 2)
    #expect(words?.contains("89") == true && words?.contains("2 such codes") == true)
    #expect(AgreementWords.accuracy(.undefined(.belowChance), codes: 2) == nil)
  }
}
