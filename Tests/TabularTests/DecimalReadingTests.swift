import Tabular
import Testing

@Suite("DecimalReading")
struct DecimalReadingTests {
  private func read(_ text: String, mark: Character = ".") -> DecimalReading {
    DecimalReading(Array(text.utf8).span, mark: mark.asciiValue ?? 0)
  }

  @Test(
    "plain decimals",
    arguments: [
      ("0", 0), ("12", 12_000_000), ("12.345", 12_345_000), ("-0.5", -500_000), ("+3", 3_000_000),
      (".5", 500_000), ("5.", 5_000_000), ("-0", 0), ("-0.000", 0), ("0.000001", 1),
      ("1.1234560000", 1_123_456), ("007.70", 7_700_000), ("  12.5\t", 12_500_000),
      ("9223372036854.775807", .max), ("-9223372036854.775807", -.max),
      ("000000000000000000000000000001", 1_000_000),
    ] as [(String, Int64)])
  func plain(text: String, millionths: Int64) {
    #expect(read(text) == .exact(millionths))
  }

  @Test(
    "more than six decimals go to the nearest, halves to even",
    arguments: [
      ("0.0000005", 0), ("0.0000015", 2), ("0.0000025", 2), ("0.00000250000001", 3),
      ("0.0000004999", 0), ("0.0000006", 1), ("-0.0000015", -2), ("1.9999999", 2_000_000),
      ("0.30000000000000004", 300_000), ("2.00000000", 2_000_000),
    ] as [(String, Int64)])
  func rounding(text: String, millionths: Int64) {
    let isExact = text.hasSuffix("00")
    #expect(read(text) == (isExact ? .exact(millionths) : .rounded(millionths)))
  }

  @Test(
    "too large",
    arguments: [
      "12345678901234567890", "9223372036854.775808", "-9223372036854.775808", "9223372036855",
      "99999999999999999999999999.5", "9223372036854.7758075",
    ])
  func overflow(text: String) {
    #expect(read(text) == .overflow)
  }

  @Test("nothing", arguments: ["", " ", "\t  "])
  func empty(text: String) {
    #expect(read(text) == .empty)
  }

  @Test(
    "not plain",
    arguments: [
      "1e3", "1.5E-3", "nan", "inf", "-", "+", ".", "-.", "1.2.3", "1,5", "0x10", "1 2", "--1",
      "00:01:02", "12:30.5", "NA", "\u{661}", "1_000", "- 1", "12s",
    ])
  func notPlain(text: String) {
    #expect(read(text) == .notPlain)
  }

  @Test("a decimal comma")
  func comma() {
    #expect(read("12,5", mark: ",") == .exact(12_500_000))
    #expect(read("12.5", mark: ",") == .notPlain)
    #expect(read("1,2,3", mark: ",") == .notPlain)
  }

  @Test("every number of millionths comes back", arguments: 0..<40)
  func roundTrip(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    for _ in 0..<200 {
      let magnitude = Int64(random.next() >> UInt64(1 + random.below(63)))
      let number = random.below(2) == 0 ? magnitude : -magnitude
      let digits = String(magnitude % 1_000_000)
      let decimals = String(repeating: "0", count: 6 - digits.count) + digits
      let text = "\(number < 0 ? "-" : "")\(magnitude / 1_000_000).\(decimals)"
      #expect(read(text) == .exact(number), "\(text), seed \(seed)")
    }
  }
}
