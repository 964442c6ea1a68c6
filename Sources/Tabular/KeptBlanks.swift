/// Blanks at the ends of unquoted fields, which libcsv would trim, travel through it in disguise.
///
/// 0xFE stands for a space and 0xFF for a tab: UTF-8 has neither byte. That is cheaper than giving
/// libcsv a function of one's own that says what a blank is, which it would call for every byte,
/// and it leaves alone the blanks beside a quote: those around a quoted field still vanish and
/// those inside it are never trimmed.
enum KeptBlanks {
  static func disguise(_ blank: UInt8) -> UInt8 { blank == 0x20 ? 0xFE : 0xFF }
  static func isDisguised(_ byte: UInt8) -> Bool { byte >= 0xFE }
  static func reveal(_ byte: UInt8) -> UInt8 { byte == 0xFE ? 0x20 : 0x09 }

  /// Whether a run of blanks between the bytes `before` and `after` would be trimmed but belongs
  /// to an unquoted field.
  static func mustKeep(before: UInt8, after: UInt8, _ alphabet: Alphabet) -> Bool {
    (alphabet.isBorder(before) || alphabet.isBorder(after))
      && before != alphabet.quote && after != alphabet.quote
  }

  /// Disguises what must be kept among `count` bytes, the last of which is no blank; `before` is
  /// the byte before the first.
  static func disguise(
    _ bytes: UnsafeMutablePointer<UInt8>, count: Int, before: UInt8, _ alphabet: Alphabet
  ) {
    var index = 0
    var before = before
    while index < count {
      guard unsafe alphabet.isBlank(bytes[index]) else {
        before = unsafe bytes[index]
        index += 1
        continue
      }
      var end = index
      while end < count, unsafe alphabet.isBlank(bytes[end]) { end += 1 }
      let after = end < count ? unsafe bytes[end] : 0x0A
      if mustKeep(before: before, after: after, alphabet) {
        for place in index..<end { unsafe bytes[place] = disguise(bytes[place]) }
      }
      index = end
    }
  }
}
