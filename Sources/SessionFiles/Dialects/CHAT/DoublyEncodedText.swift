/// Finds characters that were written as UTF-8, read as Windows-1252 and written as UTF-8 again:
/// "â" and "Œ" and "ˆ" where "⌈" was meant.
enum DoublyEncodedText {
  /// How many characters of `text` look like that, at least two for each one that was meant.
  ///
  /// A letter that stands for the first byte of a character of UTF-8 must be followed by as many that
  /// stand for further bytes as that first byte asks for, which ordinary text hardly ever does.
  static func count(in text: [UInt8]) -> Int {
    // Pure ASCII is done without looking at characters.
    guard text.contains(where: { $0 >= 0x80 }) else { return 0 }
    var found = 0
    var missing = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if missing > 0, isFurtherByte(scalar) {
        missing -= 1
        if missing == 0 { found += 1 }
        continue
      }
      switch scalar.value {
      case 0xC3...0xDF: missing = 1
      case 0xE0...0xEF: missing = 2
      case 0xF0...0xF4: missing = 3
      default: missing = 0
      }
    }
    return found
  }

  /// Whether Windows-1252 shows a byte from 0x80 to 0xBF like this.
  private static func isFurtherByte(_ scalar: Unicode.Scalar) -> Bool {
    (0x80...0xBF).contains(scalar.value) || windows1252.contains(scalar)
  }

  /// The characters of Windows-1252 from 0x80 to 0x9F.
  private static let windows1252 = Set("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".unicodeScalars)
}
