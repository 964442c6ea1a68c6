/// A finite number as decimal digits, so that rounding happens on the digits a reader would see.
///
/// `2.675` is stored as a slightly smaller binary fraction; rounding the binary value gives 2.67,
/// rounding what every file and every other program prints gives 2.68. Reports do the second. No
/// locale and no C formatting is involved, so the same number gives the same bytes everywhere.
struct DecimalExpansion: Equatable {
  /// Whether the number is below zero.
  var isNegative: Bool
  /// The digits, the most significant first, without the point.
  var digits: [UInt8]
  /// How many of the digits stand before the point; may be negative or beyond the digits.
  var point: Int

  /// The shortest decimal expansion of `value`, `nil` for infinities and NaN.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    var digits: [UInt8] = []
    var point = 0
    var exponent = 0
    var sawPoint = false
    var characters = value.magnitude.description.utf8.makeIterator()
    while let character = characters.next() {
      switch character {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits.append(character - UInt8(ascii: "0"))
        if !sawPoint { point += 1 }
      case UInt8(ascii: "."):
        sawPoint = true
      default:
        // The letter e: the rest of the description is a signed exponent of ten.
        var text = ""
        while let digit = characters.next() { text.unicodeScalars.append(Unicode.Scalar(digit)) }
        exponent = Int(text) ?? 0
      }
    }
    self.isNegative = value < 0
    self.digits = digits
    self.point = point + exponent
  }

  /// The whole number `scaled` divided by ten to the power of `places`.
  init(scaled: Int64, places: Int) {
    isNegative = scaled < 0
    digits = String(scaled.magnitude).utf8.map { $0 - UInt8(ascii: "0") }
    point = digits.count - places
  }

  /// The number times ten to the power of `power`, exactly.
  func shifted(by power: Int) -> DecimalExpansion {
    var moved = self
    moved.point += power
    return moved
  }

  /// The digits with exactly `places` after the point, half rounded away from zero, without a sign;
  /// and whether anything but zeros is left.
  func rounded(to places: Int) -> (text: String, isZero: Bool) {
    // Digits from the units (or above) down to the last place that is kept.
    let kept = point + places
    var result: [UInt8]
    if kept < 0 {
      result = []
    } else {
      result = Array(digits.prefix(kept))
      result += Array(repeating: 0, count: kept - result.count)
    }
    let next = kept >= 0 && kept < digits.count ? digits[kept] : 0
    var carry = next >= 5
    var index = result.count - 1
    while carry, index >= 0 {
      if result[index] == 9 {
        result[index] = 0
        index -= 1
      } else {
        result[index] += 1
        carry = false
      }
    }
    if carry { result.insert(1, at: 0) }
    while result.count < places + 1 { result.insert(0, at: 0) }
    while result.count > places + 1, result.first == 0 { result.removeFirst() }
    let whole = result.prefix(result.count - places)
    let fraction = result.suffix(places)
    var text = Self.text(whole)
    if places > 0 { text += "." + Self.text(fraction) }
    return (text, result.allSatisfy { $0 == 0 })
  }

  private static func text(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }
}
