import Testing

@Suite struct ProseTests {
  @Test func numbersAreFoundAsPrinted() {
    #expect(
      Prose.numbers("After “infant looks 9” 18 of 1,031 (58 %) times (p < .001, p = .05), G2 3.5.")
        == ["18", "1,031", "58", ".001", ".05", "3.5"])
    #expect(Prose.numbers("No number here. Nor here, see?").isEmpty)
    #expect(Prose.numbers("infant.gaze (up to 0.04 s)") == ["0.04"])
  }
}
