import CodedSessions
import Testing

@Suite("Session time")
struct SessionTimeTests {
  @Test(
    "Text is the exact decimal without a digit to spare",
    arguments: [
      (0, "0"), (1, "0.000001"), (-1, "-0.000001"), (1_000_000, "1"), (-1_000_000, "-1"),
      (1_500_000, "1.5"), (-1_500_000, "-1.5"), (8_125_000, "8.125"), (100_000, "0.1"),
      (1_000_001, "1.000001"), (10_000_000, "10"), (123_456_789, "123.456789"),
      (Int64.max, "9223372036854.775807"), (Int64.min, "-9223372036854.775808"),
    ] as [(Int64, String)])
  func text(microseconds: Int64, expected: String) {
    let time = SessionTime(microseconds: microseconds)
    #expect(time.text == expected)
    #expect(time.description == expected)
  }

  @Test(
    "Text read back digit by digit gives the same microseconds", arguments: [1, 2, 3] as [UInt64])
  func textIsExact(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<2_000 {
      let value = Int64.random(in: -1_000_000_000_000...1_000_000_000_000, using: &random)
      let text = SessionTime(microseconds: value).text
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      let whole = try #require(Int64(parts[0]))
      let digits = parts.count == 2 ? String(parts[1]) : ""
      #expect(digits.last != "0", "seed \(seed), \(value)")
      let padded = digits + String(repeating: "0", count: 6 - digits.count)
      let fraction = try #require(Int64(padded))
      let back = whole * 1_000_000 + (text.hasPrefix("-") ? -fraction : fraction)
      #expect(back == value, "seed \(seed)")
    }
  }

  @Test("Units agree")
  func units() {
    #expect(SessionTime.seconds(2) == .milliseconds(2_000))
    #expect(SessionTime.milliseconds(-7).microseconds == -7_000)
    #expect(SessionTime.zero.microseconds == 0)
    #expect(SessionTime(microseconds: 2_500_000).seconds == 2.5)
  }

  @Test("Sums, differences and order are those of the integers")
  func arithmetic() {
    let onset = SessionTime(microseconds: 1_800_000)
    let offset = onset + .milliseconds(6_325)
    #expect(offset.text == "8.125")
    #expect(offset - onset == .milliseconds(6_325))
    #expect(onset < offset)
    #expect((onset - offset).text == "-6.325")
  }
}
