/// The ways in which files write "nothing here": the usual ones, and those that the user adds.
struct MissingText: Sendable {
  private let further: Set<String>
  /// The further ones that are numbers, as millionths: -9 is written -9.0 as well.
  private let furtherNumbers: Set<Int64>

  /// The usual spellings and `further` ones.
  init(_ further: Set<String> = []) {
    self.further = further
    furtherNumbers = Set(further.compactMap { DecimalText.scaled($0[...], places: 6)?.value })
  }

  /// Whether `text` stands for a missing value.
  func matches(_ text: String) -> Bool {
    if Self.matches(text) { return true }
    return !further.isEmpty && further.contains(String(text.trimmingBlanks))
  }

  /// Whether a number, in millionths, stands for a missing value: -999 does.
  func matches(millionths: Int64) -> Bool {
    if millionths == -999_000_000 { return true }
    return !furtherNumbers.isEmpty && furtherNumbers.contains(millionths)
  }

  /// Whether `text` is one of the usual spellings.
  static func matches(_ text: String) -> Bool {
    // The first byte tells most texts; a blank may stand before.
    switch text.utf8.first {
    case nil: return true
    case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "#"), UInt8(ascii: " "), UInt8(ascii: "\t"), 0xC2:
      break
    default: return false
    }
    let trimmed = text.trimmingBlanks
    if trimmed.utf8.count > 12 { return false }
    switch trimmed.lowercased() {
    case "", "na", "n/a", "nan", ".", "-", "none", "null", "not defined", "not found", "-999",
      "#n/a":
      return true
    default: return false
    }
  }
}
