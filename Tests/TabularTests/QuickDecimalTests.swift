import Testing

@testable import Tabular

@Suite("QuickDecimal")
struct QuickDecimalTests {
  /// What the quick reader says of `text` between bytes that are none of its business.
  private func quick(_ text: String, before: String, after: String, mark: UInt8) -> Int64 {
    let padding = "################"
    let bytes = Array((padding + before + text + after + padding).utf8)
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      return unsafe QuickDecimal.millionths(
        start + padding.utf8.count + before.utf8.count, length: text.utf8.count, mark: mark)
    }
  }

  private func check(_ text: String, mark: UInt8 = 0x2E) {
    let exact: Int64? =
      switch DecimalReading(Array(text.utf8).span, mark: mark) {
      case .exact(let value): value
      default: nil
      }
    for (before, after) in [
      ("", ""), ("123", "456"), (".", "."), ("-", "-"), ("9.9", "1.5"), (",", ",5"),
    ] {
      let value = quick(text, before: before, after: after, mark: mark)
      if value != QuickDecimal.unknown { #expect(value == exact, "\(before)|\(text)|\(after)") }
    }
  }

  @Test("agrees with the slow reader on every short text of the usual bytes")
  func shortTexts() {
    let bytes = Array("01.9-+, ").map(String.init)
    var texts = [""]
    for _ in 0..<4 {
      for text in texts { check(text) }
      texts = texts.flatMap { text in bytes.map { text + $0 } }
    }
  }

  @Test("agrees with the slow reader on long random texts", arguments: [0x2E, 0x2C] as [UInt8])
  func randomTexts(mark: UInt8) {
    var random = SplitMix(seed: 1)
    let bytes = Array("00112233445566778899..,-:/a").map(String.init)
    for _ in 0..<5_000 {
      check(
        (0..<random.below(20)).map { _ in bytes[random.below(bytes.count)] }.joined(), mark: mark)
    }
  }

  @Test("knows every time of ordinary size", arguments: 0...8)
  func knows(wholeDigits: Int) {
    for decimals in 0...6 where wholeDigits > 0 {
      let whole = String("98765432".prefix(wholeDigits))
      let text = decimals == 0 ? whole : "\(whole).\("102030".prefix(decimals))"
      #expect(quick(text, before: "", after: "", mark: 0x2E) != QuickDecimal.unknown, "\(text)")
      #expect(quick("-" + text, before: "", after: "7", mark: 0x2E) != QuickDecimal.unknown)
      check(text)
      check("-" + text)
    }
  }

  @Test("every byte that is no digit is noticed at every place")
  func foreignBytes() {
    for place in 0..<10 {
      for byte in UInt8.min...UInt8.max where byte != 0x2D && byte < 0x80 {
        var bytes = Array("1234.56789".utf8)
        bytes[place] = byte
        check(String(decoding: bytes, as: UTF8.self))
      }
    }
  }
}
