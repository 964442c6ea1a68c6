import Testing

@testable import StudyReports

@Suite struct TextTableTests {
  @Test func columnsAreAsWideAsTheirWidestCell() {
    let text = TextTable.text(
      [["code", "n"], ["a", "10"], ["looks away", "3"]], sides: [.left, .right], indent: 2)
    #expect(text == "  code         n\n  a           10\n  looks away   3\n")
    #expect(TextTable.text([], sides: []).isEmpty)
  }

  @Test func longLinesAreWrappedAndIndented() {
    #expect(TextTable.wrapped("one two three", width: 8, indent: 2) == "one two\n  three\n")
    #expect(
      TextTable.wrapped("averyveryverylongword x", width: 8, indent: 0)
        == "averyveryverylongword\nx\n")
  }
}
