/// The style sheet of the documents: a manuscript as the American Psychological Association asks for
/// (7th edition), running text in double spacing, tables and notes in smaller type.
///
/// Sizes are in half points, distances in twentieths of a point, as the format counts them.
enum WordStyles {
  private static let serif = "Times New Roman"
  private static let monospaced = "Courier New"

  /// `styles.xml`.
  static var part: String {
    WordPackage.declaration
      + "<w:styles xmlns:w=\"\(WordPackage.main)\">" + defaults
      + WordStyle.allCases.map(style).joined()
      + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">"
      + "<w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/>"
      + "<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/></w:tblPr></w:style></w:styles>"
  }

  private static let defaults =
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    + "<w:rFonts w:ascii=\"\(serif)\" w:hAnsi=\"\(serif)\" w:eastAsia=\"\(serif)\" w:cs=\"\(serif)\"/>"
    + "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>"
    + "<w:lang w:val=\"en-US\" w:eastAsia=\"en-US\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
    + "<w:pPrDefault><w:pPr><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault>"
    + "</w:docDefaults>"

  private static func style(_ style: WordStyle) -> String {
    let (name, paragraph, run) = look(of: style)
    let isDefault = style == .normal ? " w:default=\"1\"" : ""
    return "<w:style w:type=\"paragraph\"\(isDefault) w:styleId=\"\(style.rawValue)\">"
      + "<w:name w:val=\"\(name)\"/>" + (style == .normal ? "" : "<w:basedOn w:val=\"Normal\"/>")
      + (style == .heading1 || style == .heading2 ? "<w:next w:val=\"BodyText\"/>" : "")
      + "<w:qFormat/>" + (paragraph.isEmpty ? "" : "<w:pPr>\(paragraph)</w:pPr>")
      + (run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>") + "</w:style>"
  }

  /// Each style's name in Word, its paragraph and its letters.
  private static func look(
    of style: WordStyle
  ) -> (name: String, paragraph: String, run: String) {
    let next = "<w:keepNext/>"
    let lines = "<w:keepLines/>"
    let centred = "<w:jc w:val=\"center\"/>"
    let bold = "<w:b/>"
    switch style {
    case .normal: return ("Normal", "", "")
    case .kicker: return ("Kicker", next + spacing(after: 60) + centred, size(20))
    case .title: return ("Title", next + lines + spacing(after: 120) + centred, bold + size(32))
    case .subtitle: return ("Subtitle", spacing(after: 240) + centred, "")
    case .heading1:
      return (
        "heading 1",
        next + lines + spacing(before: 360, after: 160) + centred + "<w:outlineLvl w:val=\"0\"/>",
        bold
      )
    case .heading2:
      return (
        "heading 2",
        next + lines + spacing(before: 280, after: 120) + "<w:outlineLvl w:val=\"1\"/>", bold
      )
    case .finding, .body:
      return (
        style == .body ? "Body Text" : "Finding",
        "<w:widowControl/>" + spacing(after: 60, line: 480) + "<w:ind w:firstLine=\"720\"/>", ""
      )
    case .caption: return ("caption", next + lines + spacing(before: 280, after: 60), "")
    case .captionDetail: return ("Caption Detail", next + lines + spacing(after: 80), size(20))
    case .legend: return ("Legend", next + lines + spacing(after: 80), size(18))
    case .picture: return ("Picture", spacing(before: 60, after: 80), "")
    case .reading: return ("How To Read", lines + spacing(before: 60, after: 60), size(20))
    case .note: return ("Note", lines + spacing(before: 60, after: 160), size(20))
    case .table: return ("Table Text", spacing(before: 40, after: 40), size(20))
    case .tableSmall: return ("Table Text Small", spacing(before: 30, after: 30), size(18))
    case .tableSmallest: return ("Table Text Smallest", spacing(before: 20, after: 20), size(16))
    case .command:
      return (
        "Command", spacing(before: 60, after: 160),
        "<w:rFonts w:ascii=\"\(monospaced)\" w:hAnsi=\"\(monospaced)\" w:cs=\"\(monospaced)\"/>"
          + "<w:noProof/>" + size(18)
      )
    case .term:
      return ("Term", lines + spacing(after: 100) + "<w:ind w:left=\"360\" w:hanging=\"360\"/>", "")
    case .header:
      return (
        "header", "<w:tabs><w:tab w:val=\"right\" w:pos=\"\(WordLayout.textWidth)\"/></w:tabs>",
        size(20)
      )
    }
  }

  private static func spacing(before: Int = 0, after: Int = 0, line: Int? = nil) -> String {
    (before > 0 ? "<w:spacing w:before=\"\(before)\"" : "<w:spacing") + " w:after=\"\(after)\""
      + (line.map { " w:line=\"\($0)\" w:lineRule=\"auto\"" } ?? "") + "/>"
  }

  private static func size(_ halfPoints: Int) -> String {
    "<w:sz w:val=\"\(halfPoints)\"/><w:szCs w:val=\"\(halfPoints)\"/>"
  }
}
