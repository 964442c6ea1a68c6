/// A kind of file that a report may consist of.
public enum ReportFormat: String, CaseIterable, Hashable, Sendable {
  /// The page.
  case html
  /// The tables.
  case csv
  /// Every number.
  case json
  /// The figures.
  case svg
  /// The page as a Word document.
  case docx
  /// The page, printed.
  case pdf
  /// The figures as pixels.
  case png

  /// Whether every report has it, asked for or not.
  public var isAlwaysWritten: Bool {
    switch self {
    case .html, .csv, .json, .svg: true
    case .docx, .pdf, .png: false
    }
  }
}
