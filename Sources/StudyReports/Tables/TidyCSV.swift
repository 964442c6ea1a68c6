import CodedSessions

/// A report's table as a file for other programs: one row for each row of the table, one column for
/// each value, RFC 4180 quoting, lines ended by CR LF, UTF-8.
///
/// Numbers are written in full with a point and an ASCII minus, never rounded: shares as shares,
/// times in seconds. Undefined values are empty. Text that a spreadsheet would run as a formula
/// (beginning with `=`, `+`, `-`, `@`, a tab or a line break) gets an apostrophe before it; numbers
/// never do.
public enum TidyCSV {
  /// `table` as the text of a `.csv` file.
  public static func text(_ table: ReportTable) -> String {
    let isGrouped = table.groups.contains { $0.title != nil }
    var lines: [[String]] = [
      (isGrouped ? [harmless(table.groupKey)] : []) + table.columns.map { harmless($0.key) }
    ]
    for group in table.groups {
      for row in group.rows {
        lines.append(
          (isGrouped ? [harmless(group.title ?? "")] : []) + row.map(field))
      }
    }
    return lines.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  /// `rows` of text as the text of a `.csv` file: quoted, and harmless in a spreadsheet where a text
  /// that is no number would run as a formula.
  public static func text(rows: [[String]]) -> String {
    rows.map(line).joined()
  }

  /// One row with its line end.
  static func line(_ row: [String]) -> String {
    row.map { quoted(Double($0) == nil ? harmless($0) : $0) }.joined(separator: ",") + "\r\n"
  }

  private static func field(_ cell: TableCell) -> String {
    switch cell {
    case .text(let text), .code(let text, _): harmless(text)
    case .count(let count): String(count)
    case .number(let value, _), .proportion(let value), .share(let value),
      .probability(let value):
      value.isFinite ? value.description : ""
    case .seconds(let time, _), .clock(let time, _): time.text
    case .undefined: ""
    }
  }

  private static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r\n".unicodeScalars.contains(first) else {
      return text
    }
    return "'" + text
  }

  private static func quoted(_ field: String) -> String {
    let special: Set<Unicode.Scalar> = ["\"", ",", "\r", "\n"]
    guard field.unicodeScalars.contains(where: special.contains) else { return field }
    var text = "\""
    for scalar in field.unicodeScalars {
      if scalar == "\"" { text += "\"\"" } else { text.unicodeScalars.append(scalar) }
    }
    return text + "\""
  }
}
