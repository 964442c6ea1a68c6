/// Reads decimals exactly, as integers of a power of ten.
enum DecimalText {
  /// A decimal times a power of ten.
  struct Scaled: Hashable {
    let value: Int64
    /// Whether no digit was lost.
    let isExact: Bool
    /// How many digits stand after the mark.
    let places: Int
  }

  /// `text` × 10^`places`, with an optional sign and one decimal mark (point or comma); `nil` when
  /// it is no plain decimal or too large.
  ///
  /// Digits beyond `places` round half to even and clear `isExact`, unless all are zero.
  static func scaled(_ text: Substring, places: Int) -> Scaled? {
    var rest = text.utf8[...]
    var isNegative = false
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest = rest.dropFirst()
    }
    var value: Int64 = 0
    var digits = 0
    var fraction: Int?
    var roundsUp = false
    var isExact = true
    var isHalf = false
    for byte in rest {
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
        guard fraction == nil else { return nil }
        fraction = 0
        continue
      }
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      digits += 1
      let digit = Int64(byte - 0x30)
      if let after = fraction, after >= places {
        if after == places {
          roundsUp = digit > 5
          isHalf = digit == 5
        } else if digit != 0, isHalf {
          roundsUp = true
          isHalf = false
        }
        if digit != 0 { isExact = false }
      } else {
        let (tens, overflowed) = value.multipliedReportingOverflow(by: 10)
        let (sum, overflowedAgain) = tens.addingReportingOverflow(digit)
        guard !overflowed, !overflowedAgain else { return nil }
        value = sum
      }
      if let after = fraction { fraction = after + 1 }
    }
    guard digits > 0 else { return nil }
    for _ in min(fraction ?? 0, places)..<places {
      let (tens, overflowed) = value.multipliedReportingOverflow(by: 10)
      guard !overflowed else { return nil }
      value = tens
    }
    if isHalf { roundsUp = value % 2 == 1 }
    if roundsUp {
      guard value < Int64.max else { return nil }
      value += 1
    }
    return Scaled(value: isNegative ? -value : value, isExact: isExact, places: fraction ?? 0)
  }
}
