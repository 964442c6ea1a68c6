/// Sixteen bytes, looked at together.
typealias Vector = SIMD16<UInt8>
/// For each of sixteen bytes, whether it is such a byte.
typealias Mask = SIMDMask<SIMD16<Int8>>

/// The bytes that are in either mask.
@inline(__always)
func either(_ one: Mask, _ other: Mask) -> Mask { one .| other }

/// The bytes that have a meaning of their own in a table.
struct Alphabet {
  let delimiter: UInt8
  let quote: UInt8
  /// Space, and tab unless it delimits; the same byte twice if there is only one.
  let blank: UInt8
  let otherBlank: UInt8

  init(delimiter: UInt8, quote: UInt8) {
    self.delimiter = delimiter
    self.quote = quote
    blank = delimiter == 0x20 ? 0x09 : 0x20
    otherBlank = delimiter == 0x09 ? 0x20 : 0x09
  }

  func isBlank(_ byte: UInt8) -> Bool { byte == blank || byte == otherBlank }

  /// A byte at which a field may begin or end.
  func isBorder(_ byte: UInt8) -> Bool { byte == delimiter || isLineEnd(byte) }

  func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Bytes that no UTF-8 text has: zero, and the two that stand in for kept blanks.
  static func isForbidden(_ byte: UInt8) -> Bool { byte &+ 2 < 3 }

  /// Which of sixteen bytes are blanks.
  @inline(__always)
  func blanks(_ vector: Vector) -> Mask {
    either(vector .== Vector(repeating: blank), vector .== Vector(repeating: otherBlank))
  }

  /// Which of sixteen bytes may begin or end a field.
  @inline(__always)
  func borders(_ vector: Vector) -> Mask {
    let lineEnds = either(vector .== Vector(repeating: 0x0A), vector .== Vector(repeating: 0x0D))
    return either(vector .== Vector(repeating: delimiter), lineEnds)
  }
}
