import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Numbers of Praat")
struct PraatNumberTests {
  @Test(
    "Seconds to the nearest microsecond",
    arguments: [
      ("0", 0), ("-0", 0), ("10", 10_000_000), ("1.602202475775698", 1_602_202),
      ("0.06469123242311078", 64_691), ("5.684341886080802e-14", 0), ("1e-05", 10),
      ("1.5E-2", 15_000), ("-2.5e1", -25_000_000), ("12.5e+1", 125_000_000), ("0e399", 0),
      ("1.25e1", 12_500_000), ("+3", 3_000_000),
    ])
  func read(text: String, microseconds: Int64) {
    #expect(PraatNumber.time(text[...])?.microseconds == microseconds)
  }

  @Test(
    "No numbers, and longer than a thousand years",
    arguments: ["", "x", "1e", "1e400", "e5", "1.2.3", "1..2e3", "1e3.5", "1e20", "99999999999999"])
  func none(text: String) { #expect(PraatNumber.time(text[...]) == nil) }
}
