import CodedSessions
import StudyReports
import Testing

@Suite struct PaletteTests {
  @Test func everyColourHasBothValuesAndARule() {
    let sheet = Palette.styleSheet
    for token in ColourToken.allCases {
      #expect(sheet.contains("--" + token.rawValue + ":" + token.light.hex))
      #expect(sheet.contains("--" + token.rawValue + ":" + token.dark.hex))
      #expect(sheet.contains(".f-" + token.rawValue + "{"))
      #expect(sheet.contains(".s-" + token.rawValue + "{"))
    }
    #expect(Set(Palette.codeHues).count == 7)
  }
}
