/// Blanks at the ends of unquoted fields, which libcsv would trim, travel through it in disguise.
///
/// 0xFE stands for a space and 0xFF for a tab: UTF-8 has neither byte. That is cheaper than giving
/// libcsv a function of one's own that says what a blank is, which it would call for every byte,
/// and it leaves alone the blanks beside a quote: those around a quoted field still vanish and
/// those inside it are never trimmed.
enum KeptBlanks {
  static func disguise(_ blank: UInt8) -> UInt8 { blank == 0x20 ? 0xFE : 0xFF }
  static func isDisguised(_ byte: UInt8) -> Bool { byte >= 0xFE }

  /// The blank behind a disguise; any other byte as it is.
  static func reveal(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0xFE: 0x20
    case 0xFF: 0x09
    default: byte
    }
  }

  /// Which of sixteen bytes are blanks in disguise.
  @inline(__always)
  static func disguised(_ vector: Vector) -> Mask { vector .>= Vector(repeating: 0xFE) }

  /// Sixteen bytes with the blanks behind their disguises.
  @inline(__always)
  static func reveal(_ vector: Vector) -> Vector {
    vector
      .replacing(with: 0x20, where: vector .== Vector(repeating: 0xFE))
      .replacing(with: 0x09, where: vector .== Vector(repeating: 0xFF))
  }

  /// Whether a run of blanks between the bytes `before` and `after` would be trimmed but belongs
  /// to an unquoted field.
  static func mustKeep(before: UInt8, after: UInt8, _ alphabet: Alphabet) -> Bool {
    (alphabet.isBorder(before) || alphabet.isBorder(after))
      && before != alphabet.quote && after != alphabet.quote
  }

  /// Copies `count` bytes, the last of which is no blank, to `copy` and disguises there what must
  /// be kept; `before` is the byte before the first.
  static func disguise(
    _ source: UnsafePointer<UInt8>, count: Int, before: UInt8, _ alphabet: Alphabet,
    into copy: UnsafeMutablePointer<UInt8>
  ) {
    unsafe copy.update(from: source, count: count)
    var before = before
    var index = 0
    while index < count {
      // Sixteen bytes at a time, as long as no blank has another beside it and both neighbours of
      // each byte are at hand.
      if index > 0, index + 17 <= count,
        let vector = unsafe disguisedSingles(source + index, alphabet)
      {
        unsafe UnsafeMutableRawPointer(copy + index).storeBytes(of: vector, as: Vector.self)
        index += 16
        before = unsafe source[index - 1]
        continue
      }
      let end = min(index + 16, count)
      while index < end {
        guard unsafe alphabet.isBlank(source[index]) else {
          before = unsafe source[index]
          index += 1
          continue
        }
        var after = index
        while after < count, unsafe alphabet.isBlank(source[after]) { after += 1 }
        let next = after < count ? unsafe source[after] : 0x0A
        if mustKeep(before: before, after: next, alphabet) {
          for place in index..<after { unsafe copy[place] = disguise(source[place]) }
        }
        before = unsafe source[after - 1]
        index = after
      }
    }
  }

  /// Sixteen bytes with the blanks disguised that must be kept, or nothing if a blank among them,
  /// or beside them, has a blank for a neighbour.
  @inline(__always)
  private static func disguisedSingles(
    _ source: UnsafePointer<UInt8>, _ alphabet: Alphabet
  ) -> Vector? {
    let raw = unsafe UnsafeRawPointer(source)
    let before = unsafe raw.loadUnaligned(fromByteOffset: -1, as: Vector.self)
    let vector = unsafe raw.loadUnaligned(as: Vector.self)
    let after = unsafe raw.loadUnaligned(fromByteOffset: 1, as: Vector.self)
    let blanks = alphabet.blanks(vector)
    let pairs = either(alphabet.blanks(before), alphabet.blanks(after)) .& blanks
    if any(pairs) { return nil }
    let quotes = either(
      before .== Vector(repeating: alphabet.quote), after .== Vector(repeating: alphabet.quote))
    let borders = either(alphabet.borders(before), alphabet.borders(after))
    let kept = blanks .& borders .& .!quotes
    return
      vector
      .replacing(with: 0xFE, where: kept .& (vector .== Vector(repeating: 0x20)))
      .replacing(with: 0xFF, where: kept .& (vector .== Vector(repeating: 0x09)))
  }
}
