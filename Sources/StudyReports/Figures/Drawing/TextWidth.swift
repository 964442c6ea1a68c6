/// Estimates of how wide a text will be, since a figure is laid out before any font is known.
enum TextWidth {
  /// The width of `text` at `size`: 0.58 of the size for a character, 0.62 when semibold, 0.92 for
  /// the widest letters, the full size for wide scripts and emoji. Generous, so that real fonts stay inside.
  static func of(_ text: String, size: Double, isBold: Bool = false) -> Double {
    var width = 0.0
    for character in text {
      if isWide(character) {
        width += size
      } else if "WMmw@%".contains(character) {
        width += size * 0.92
      } else {
        width += size * (isBold ? 0.62 : 0.58)
      }
    }
    return width
  }

  /// `text`, or as much of it as fits into `room` with an ellipsis.
  static func fitting(_ text: String, in room: Double, size: Double, isBold: Bool = false) -> String
  {
    guard of(text, size: size, isBold: isBold) > room else { return text }
    var kept = ""
    var width = of("…", size: size, isBold: isBold)
    for character in text {
      width += of(String(character), size: size, isBold: isBold)
      if width > room { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// `text` in one or two lines, broken only if it must be, and each cut to `room`.
  static func twoLines(_ text: String, in room: Double, size: Double) -> [String] {
    guard of(text, size: size) > room else { return [text] }
    return halves(text, size: size).map { fitting($0, in: room, size: size) }
  }

  /// `text` broken at the space that makes the longer of two lines shortest; one line without one.
  static func halves(_ text: String, size: Double) -> [String] {
    let words = text.split(separator: " ").map(String.init)
    guard words.count > 1 else { return [text] }
    let splits = (1..<words.count).map { count in
      [words.prefix(count).joined(separator: " "), words.dropFirst(count).joined(separator: " ")]
    }
    return splits.min { longest($0, size: size) < longest($1, size: size) } ?? [text]
  }

  /// The widest of `lines`.
  static func longest(_ lines: [String], size: Double) -> Double {
    lines.map { of($0, size: size) }.max() ?? 0
  }

  private static func isWide(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return scalar.properties.isEmojiPresentation || (0x1100...0x115F).contains(scalar.value)
      || (0x2E80...0xA4CF).contains(scalar.value) || (0xAC00...0xD7A3).contains(scalar.value)
      || (0xF900...0xFAFF).contains(scalar.value) || (0xFF00...0xFF60).contains(scalar.value)
      || scalar.value >= 0x1F000
  }
}
