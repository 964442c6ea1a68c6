import Testing

@testable import SessionFiles

@Suite("Decimals")
struct DecimalTextTests {
  @Test(
    "No plain decimal",
    arguments: [
      "", "-", "+", ".", ",", "1.2.3", "1,2,3", "1.2,3", "1e5", "--1", "1-", " 1", "1 ", "0x1", "١",
      "½", "nan", "inf", "1_000", "99999999999999999999", "9223372036854775808",
    ])
  func refused(text: String) { #expect(DecimalText.scaled(text[...], places: 0) == nil) }

  @Test(
    "Exact values",
    arguments: [
      ("0", 0), ("-0", 0), ("+5", 5_000_000), ("5.", 5_000_000), (".5", 500_000), ("-.5", -500_000),
      ("1,800", 1_800_000), ("0007", 7_000_000), ("8.125", 8_125_000), ("0.000001", 1),
      ("1.0000000000", 1_000_000), ("539.9200", 539_920_000),
    ] as [(String, Int64)])
  func exact(text: String, value: Int64) throws {
    let scaled = try #require(DecimalText.scaled(text[...], places: 6))
    #expect(scaled.value == value)
    #expect(scaled.isExact)
  }

  @Test(
    "Digits beyond the last place round half to even and are told",
    arguments: [
      ("0.0000005", 0), ("0.0000015", 2), ("0.0000025", 2), ("0.00000250000001", 3),
      ("0.0000004999", 0), ("0.0000006", 1), ("-0.0000015", -2), ("0.9999999", 1_000_000),
      ("539.9199999999999874944478506", 539_920_000), ("359.9599999999999795363", 359_960_000),
    ] as [(String, Int64)])
  func rounding(text: String, value: Int64) throws {
    let scaled = try #require(DecimalText.scaled(text[...], places: 6))
    #expect(scaled.value == value)
    #expect(!scaled.isExact)
  }

  @Test("The largest number is read, and rounding beyond it is refused, not trapped")
  func largest() {
    #expect(DecimalText.scaled("9223372036854.775807", places: 6)?.value == Int64.max)
    #expect(DecimalText.scaled("9223372036854.7758079", places: 6) == nil)
    #expect(DecimalText.scaled("9223372036854.7758075", places: 6) == nil)
    #expect(DecimalText.scaled("9223372036855", places: 6) == nil)
  }

  @Test("Agrees with integer arithmetic", arguments: 1...4 as ClosedRange<UInt64>)
  func random(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<3_000 {
      let places = Int.random(in: 0...6, using: &random)
      let written = Int.random(in: 0...9, using: &random)
      let digits = Int64.random(in: 0...999_999_999_999, using: &random)
      let power = (0..<written).reduce(Int64(1)) { power, _ in power * 10 }
      var fraction = String(digits % power)
      fraction = String(repeating: "0", count: max(0, written - fraction.count)) + fraction
      let sign = Bool.random(using: &random) ? "-" : ""
      let mark = Bool.random(using: &random) ? "." : ","
      let text = "\(sign)\(digits / power)" + (written > 0 ? mark + fraction : "")
      // digits × 10^(places − written), rounded half to even, by division.
      var expected = digits
      for _ in written..<max(written, places) { expected *= 10 }
      let divisor = (places..<max(written, places)).reduce(Int64(1)) { power, _ in power * 10 }
      let (quotient, rest) = expected.quotientAndRemainder(dividingBy: divisor)
      let isUp = rest * 2 > divisor || (rest * 2 == divisor && quotient % 2 == 1)
      expected = quotient + (isUp ? 1 : 0)
      let scaled = try #require(DecimalText.scaled(text[...], places: places), "\(text)")
      #expect(scaled.value == (sign.isEmpty ? expected : -expected), "seed \(seed), \(text)")
      #expect(scaled.isExact == (rest == 0), "seed \(seed), \(text)")
    }
  }
}
