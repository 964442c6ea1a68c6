/// Text that is ready to stand in HTML or SVG: escaped, or written by this program.
///
/// Templates print values of this type only, and print them as they are. The template engine's own
/// escaping works on whole characters and would let a quotation mark with an accent on it through.
struct Markup: Hashable, Sendable {
  /// The markup itself.
  let source: String

  /// Markup that this program has written.
  init(written source: String) { self.source = source }

  /// `text` with everything escaped that could be read as markup, in content and in attributes.
  ///
  /// What XML cannot carry (control characters, noncharacters) and what would turn the direction
  /// of the text around it (embeddings, overrides, isolates) becomes U+FFFD and stays visible;
  /// line breaks and tabs become spaces; direction marks, which have no picture, are left out.
  init(escaping text: String) {
    var source = ""
    source.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": source += "&lt;"
      case ">": source += "&gt;"
      case "&": source += "&amp;"
      case "\"": source += "&quot;"
      case "'": source += "&#39;"
      default: VisibleText.append(scalar, to: &source)
      }
    }
    self.source = source
  }
}
