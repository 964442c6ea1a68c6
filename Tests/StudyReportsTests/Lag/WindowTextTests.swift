import StudyReports
import Testing

@Suite struct WindowTextTests {
  @Test func theFourTalliesAndTheirChance() throws {
    let (answers, window) = try LagSample.windows()
    let text = WindowText.text(answers[0], window: window, width: 90)
    #expect(text.hasPrefix("mother.closer within [0 s, 3 s) after infant.=away\n"))
    #expect(text.contains("  in a window              2    4     20.00\n"))
    #expect(text.contains("  outside                  1   53      1.11\n"))
    #expect(text.contains("2 of 3 onsets of the target lie in a window; by chance 0.3"))
  }
}
