import Testing

@testable import StudyReports

@Suite struct BehaviourWordsTests {
  @Test func streamsAreWritten() {
    #expect(BehaviourWords.stream("mother.voice") == "Mother voice")
    #expect(BehaviourWords.stream("") == "")
  }
}
