import StudyReports
import Testing

@Suite struct RichTextTests {
  @Test func keepsWordsAndLooksApart() {
    let text: RichText = "Seen \(strong: "14 of 30") times (\(p: 0.005)) with \("<b>")."
    #expect(text.plain == "Seen 14 of 30 times (p\u{A0}=\u{A0}.005) with <b>.")
    let both = RichText.joined(["One.", "Two."])
    #expect(both.plain == "One. Two.")
  }
}
