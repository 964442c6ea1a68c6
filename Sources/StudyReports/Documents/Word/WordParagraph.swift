/// A paragraph of a Word document.
struct WordParagraph {
  /// Its style.
  let style: WordStyle
  /// Its runs, as markup.
  let runs: String
  /// Whether it stands on the page of what follows.
  var keepsWithNext = false
  /// Whether it stands at the right, as numbers do.
  var isRight = false
  /// By how much it is set in, in twentieths of a point.
  var indent = 0
  /// By how much it reaches into both margins, in twentieths of a point.
  var reach = 0

  init(_ style: WordStyle, _ runs: String) {
    self.style = style
    self.runs = runs
  }

  /// The paragraph as markup; its properties stand in the order that the format asks for.
  var markup: String {
    var properties = ""
    if style != .normal { properties += "<w:pStyle w:val=\"\(style.rawValue)\"/>" }
    if keepsWithNext { properties += "<w:keepNext/>" }
    if reach > 0 { properties += "<w:ind w:left=\"-\(reach)\" w:right=\"-\(reach)\"/>" }
    if indent > 0 { properties += "<w:ind w:left=\"\(indent)\"/>" }
    if isRight { properties += "<w:jc w:val=\"right\"/>" }
    return "<w:p>" + (properties.isEmpty ? "" : "<w:pPr>" + properties + "</w:pPr>") + runs
      + "</w:p>"
  }

  /// Figures and tables begin alike: their number, below it what they show.
  static func caption(_ label: String, number: Int, title: RichText) -> WordParagraph {
    var caption = WordParagraph(
      .caption,
      WordText.plain(label + " ", isBold: true)
        + WordText.field("SEQ \(label) \\* ARABIC", shown: String(number), isBold: true)
        + WordText.lineBreak + WordText.rich(title, isItalic: true))
    caption.keepsWithNext = true
    return caption
  }

  /// What a reader has to know, below a figure or a table.
  static func note(_ text: RichText) -> WordParagraph {
    WordParagraph(.note, WordText.plain("Note.", isItalic: true) + WordText.rich(" \(text)"))
  }
}
