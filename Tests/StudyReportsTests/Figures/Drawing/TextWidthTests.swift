import Testing

@testable import StudyReports

@Suite struct TextWidthTests {
  @Test func estimatesAndCuts() {
    #expect(TextWidth.of("", size: 10) == 0)
    #expect(abs(TextWidth.of("abcd", size: 10) - 23.2) < 1e-9)
    #expect(TextWidth.of("看👩", size: 10) == 20)
    #expect(TextWidth.fitting("abcd", in: 30, size: 10) == "abcd")
    #expect(TextWidth.fitting("abcdefgh", in: 30, size: 10) == "abcd…")
    #expect(TextWidth.fitting("abcdefgh", in: -5, size: 10) == "…")
    #expect(TextWidth.twoLines("looks at mother", in: 60, size: 12) == ["looks at", "mother"])
    #expect(TextWidth.twoLines("averts", in: 60, size: 12) == ["averts"])
    #expect(TextWidth.twoLines("unbreakablelabel", in: 60, size: 12).count == 1)
  }
}
