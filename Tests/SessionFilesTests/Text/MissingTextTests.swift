import Testing

@testable import SessionFiles

@Suite("Nothing here")
struct MissingTextTests {
  @Test(
    "Spellings",
    arguments: [
      "", " ", "\t", "NA", "na", "N/A", "NaN", ".", "-", "None", "NULL", "Not defined", "Not found",
      "-999", "#N/A", " NA ",
    ])
  func missing(text: String) { #expect(MissingText.matches(text)) }

  @Test(
    "Codes that are codes",
    arguments: [
      "0", "nap", "none at all", "-1", "--", "no", "off", "999", "a very long text about nothing",
    ])
  func present(text: String) { #expect(!MissingText.matches(text)) }
}
