import Testing

@testable import SessionFiles

@Suite("Numbers in columns of ratings")
struct RatingNumberTests {
  @Test(
    "Decimals with point, comma or exponent",
    arguments: [
      ("0", 0), ("-1.5", -1.5), (" 2,25 ", 2.25), (".5", 0.5), ("5.", 5), ("+3e2", 300),
      ("1E-3", 0.001), ("1.7976931348623157e308", Double.greatestFiniteMagnitude),
    ])
  func numbers(text: String, value: Double) {
    #expect(RatingNumber.read(text)?.value == value)
  }

  @Test(
    "Anything else is none",
    arguments: [
      "", " ", "-", ".", "e5", "1e", "1e+", "1e400", "inf", "nan", "0x10", "1.2.3", "1,234.5",
      "1 000", "--1", "1-2", "five", "١", "1e2.5", "1\u{0}", "+", "1e2e3",
    ])
  func others(text: String) {
    #expect(RatingNumber.read(text) == nil)
  }

  @Test("The decimal mark is told")
  func marks() {
    #expect(RatingNumber.read("1.5")?.mark == .point)
    #expect(RatingNumber.read("1,5")?.mark == .comma)
    #expect(RatingNumber.read("15")?.mark == nil)
  }
}
