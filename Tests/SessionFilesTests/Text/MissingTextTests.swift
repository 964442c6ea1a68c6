import Testing

@testable import SessionFiles

@Suite("Nothing here")
struct MissingTextTests {
  @Test(
    "Spellings",
    arguments: [
      "", " ", "\t", "NA", "na", "N/A", "NaN", ".", "-", "None", "NULL", "Not defined", "Not found",
      "-999", "#N/A", " NA ",
      "\u{A0}NA", "NA                    ", "                    none",
    ])
  func missing(text: String) { #expect(MissingText.matches(text)) }

  @Test("Further spellings, as text and as numbers")
  func further() {
    let missing = MissingText(["-9", "x", "99"])
    for text in ["-9", " x ", "99", "NA"] { #expect(missing.matches(text), "\(text)") }
    for text in ["X", "9", "990", "-9.0"] { #expect(!missing.matches(text), "\(text)") }
    for number in [-9_000_000, 99_000_000, -999_000_000] as [Int64] {
      #expect(missing.matches(millionths: number))
    }
    #expect(!missing.matches(millionths: 0) && !MissingText().matches(millionths: -9_000_000))
  }

  @Test(
    "Codes that are codes",
    arguments: [
      "0", "nap", "none at all", "-1", "--", "no", "off", "999", "a very long text about nothing",
    ])
  func present(text: String) { #expect(!MissingText.matches(text)) }
}
