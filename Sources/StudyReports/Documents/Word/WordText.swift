/// Runs of text, in the markup of a Word document. Every word is escaped here, and what XML forbids is
/// replaced.
enum WordText {
  /// `text` with what stands out in it.
  ///
  /// - Parameter isItalic: Whether the whole is italic; symbols that were italic are upright then.
  static func rich(_ text: RichText, isBold: Bool = false, isItalic: Bool = false) -> String {
    text.runs.map { run in
      switch run {
      case .plain(let words), .link(let words, _):
        plain(words, isBold: isBold, isItalic: isItalic)
      case .strong(let words): plain(words, isBold: true, isItalic: isItalic)
      case .italic(let words): plain(words, isBold: isBold, isItalic: !isItalic)
      }
    }.joined()
  }

  /// `text` as one run.
  static func plain(_ text: String, isBold: Bool = false, isItalic: Bool = false) -> String {
    guard !text.isEmpty else { return "" }
    return "<w:r>" + properties(isBold: isBold, isItalic: isItalic)
      + "<w:t xml:space=\"preserve\">" + Markup(escaping: text).source + "</w:t></w:r>"
  }

  /// The lines of `text`, one below the other.
  static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { plain(String($0)) }.joined(separator: lineBreak)
  }

  /// A new line of the same paragraph.
  static let lineBreak = "<w:r><w:br/></w:r>"

  /// A number that Word counts itself, with what it counts to: `SEQ Figure`.
  static func field(_ instruction: String, shown: String, isBold: Bool = false) -> String {
    func run(_ content: String) -> String {
      "<w:r>" + properties(isBold: isBold, isItalic: false) + content + "</w:r>"
    }
    return run("<w:fldChar w:fldCharType=\"begin\"/>")
      + run("<w:instrText xml:space=\"preserve\"> \(instruction) </w:instrText>")
      + run("<w:fldChar w:fldCharType=\"separate\"/>") + plain(shown, isBold: isBold)
      + run("<w:fldChar w:fldCharType=\"end\"/>")
  }

  private static func properties(isBold: Bool, isItalic: Bool) -> String {
    guard isBold || isItalic else { return "" }
    return "<w:rPr>" + (isBold ? "<w:b/>" : "") + (isItalic ? "<w:i/>" : "") + "</w:rPr>"
  }
}
