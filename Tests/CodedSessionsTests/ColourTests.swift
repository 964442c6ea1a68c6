import CodedSessions
import Testing

@Suite struct ColourTests {
  @Test func contrastIsThatOfTheGuidelines() {
    let white = Colour(0xFFFFFF)
    #expect(abs(white.contrast(with: Colour(0)) - 21) < 1e-9)
    // 4.48 and 4.54 are the published values around the limit for grey text on white.
    #expect(abs(white.contrast(with: Colour(0x777777)) - 4.48) < 0.01)
    #expect(abs(white.contrast(with: Colour(0x767676)) - 4.54) < 0.01)
  }

  @Test func readsOnlySixDigits() {
    #expect(Colour(hex: "#0072b2") == Colour(0x0072B2))
    for text in ["", "#", "0072B2", "#0072B", "#0072B2F", "#+072B2", "url(x)", "#00\"2B2"] {
      #expect(Colour(hex: text) == nil)
    }
    #expect(Colour(0x0A0B0C).hex == "#0A0B0C")
  }
}
