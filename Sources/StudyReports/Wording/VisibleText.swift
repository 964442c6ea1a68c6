/// What remains of a text when everything is taken out that a page cannot show as it stands.
enum VisibleText {
  /// Appends `scalar`, or what stands for it, to `text`.
  static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029:
      text.unicodeScalars.append(" ")
    case 0x200E, 0x200F, 0x061C:
      break
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF:
      text.unicodeScalars.append("\u{FFFD}")
    case let value where value & 0xFFFE == 0xFFFE:
      text.unicodeScalars.append("\u{FFFD}")
    default:
      text.unicodeScalars.append(scalar)
    }
  }

  /// `text` as it will be seen.
  static func of(_ text: String) -> String {
    var visible = ""
    for scalar in text.unicodeScalars { append(scalar, to: &visible) }
    return visible
  }
}
