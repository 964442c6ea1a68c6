import StudyReports
import Testing

@Suite struct PhrasesTests {
  @Test func turnsOfPhrase() {
    #expect(Phrases.share(14, of: 30) == "14 of 30 (47\u{A0}%)")
    #expect(Phrases.share(0, of: 0) == "0 of 0")
    #expect(Phrases.counted(1, "bout", "bouts") == "1\u{A0}bout")
    #expect(Phrases.counted(1_234, "bout", "bouts") == "1,234\u{A0}bouts")
    #expect(Phrases.list([]).isEmpty)
    #expect(Phrases.list(["a"]) == "a")
    #expect(Phrases.list(["a", "b", "c"]) == "a, b and c")
    #expect(Phrases.sentenceStart("infant gaze") == "Infant gaze")
  }
}
