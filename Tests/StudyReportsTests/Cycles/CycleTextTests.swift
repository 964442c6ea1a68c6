import StudyAnalysis
import StudyReports
import Testing

@Suite struct CycleTextTests {
  @Test func theAnswerInWordsAndNumbers() throws {
    let text = CycleText(width: 90).text(try CycleSample.analysis(withSensitivity: true))
    #expect(text.hasPrefix("=s: infant looks away, mother pursues\n"))
    #expect(text.contains("1 pursuit–aversion cycles (1.00 a minute), 1 of them ended by a return"))
    #expect(text.contains("Against chance: insufficient data\n"))
    #expect(text.contains("aversions that could be pursued") && text.contains("at least 10"))
    #expect(text.contains("pursuitWindow") && text.contains("note: simulated data"))
    #expect(BannedPhrases.found(in: text).isEmpty)
  }
}
