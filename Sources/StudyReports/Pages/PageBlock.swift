/// A building block of a section.
public enum PageBlock: Sendable {
  /// Findings in large type.
  case finding(RichText)
  /// Large numbers side by side.
  case tiles([Tile])
  /// How far the record can be trusted.
  case badges([QualityBadge])
  /// A figure.
  case figure(PageFigure)
  /// A table.
  case table(ReportTable)
  /// A paragraph.
  case paragraph(RichText)
  /// The method, ready to be pasted into a manuscript.
  case method(RichText)
  /// Lines to be typed, character for character.
  case command(String)
  /// Publications, in alphabetical order.
  case references([String])
  /// Terms and their meanings.
  case glossary([GlossaryTerm])
}
