/// Reads one cell of a column of ratings.
///
/// Decimals with point or comma and an optional exponent; no thousands, no words, nothing infinite.
enum RatingNumber {
  /// The number that `text` writes, and the decimal mark that it is written with; `nil` when it writes none.
  static func read(_ text: String) -> (value: Double, mark: ReadingOptions.DecimalMark?)? {
    let trimmed = text.trimmingBlanks
    var digits = 0
    var exponentDigits: Int?
    var mark: ReadingOptions.DecimalMark?
    var plain = ""
    var canBeSigned = true
    for byte in trimmed.utf8 {
      switch byte {
      case 0x30...0x39:
        if let count = exponentDigits { exponentDigits = count + 1 } else { digits += 1 }
        canBeSigned = false
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        guard canBeSigned else { return nil }
        canBeSigned = false
      case UInt8(ascii: "."), UInt8(ascii: ","):
        guard mark == nil, exponentDigits == nil else { return nil }
        mark = byte == UInt8(ascii: ".") ? .point : .comma
        canBeSigned = false
        plain.append(".")
        continue
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard exponentDigits == nil, digits > 0 else { return nil }
        exponentDigits = 0
        canBeSigned = true
      default: return nil
      }
      plain.unicodeScalars.append(Unicode.Scalar(byte))
    }
    guard digits > 0, exponentDigits != 0, let value = Double(plain), value.isFinite else {
      return nil
    }
    return (value, mark)
  }
}
