/// Words a message for a terminal: severity, number, place, the line with a mark, what was expected,
/// what was done, and what to do.
public enum DiagnosticText {
  /// The message as several lines of text without a final line end.
  public static func render(_ diagnostic: Diagnostic) -> String {
    var lines = [
      "\(diagnostic.severity.rawValue)[\(diagnostic.id.rawValue)]: \(printable(diagnostic.message))"
    ]
    if let place = diagnostic.place { lines.append("  --> " + text(of: place)) }
    if let excerpt = diagnostic.excerpt, let line = diagnostic.place?.line {
      lines += picture(of: excerpt, line: line)
    }
    if let expected = diagnostic.expected { lines.append("   = expected: " + printable(expected)) }
    if let treatedAs = diagnostic.treatedAs {
      lines.append("   = treated as: " + printable(treatedAs))
    }
    if let hint = diagnostic.hint { lines.append("   = hint: " + printable(hint)) }
    if diagnostic.moreCount > 0 { lines.append("   = " + repeats(of: diagnostic)) }
    return lines.joined(separator: "\n")
  }

  private static func text(of place: Diagnostic.Place) -> String {
    var text = printable(place.file)
    if let line = place.line {
      text += ":\(line)"
      if let lastLine = place.lastLine, lastLine != line { text += "..\(lastLine)" }
      if let field = place.field { text += ":\(field)" }
    }
    if let name = place.columnName { text += "  (column \"\(printable(name))\")" }
    return text
  }

  private static func picture(of excerpt: Diagnostic.Excerpt, line: Int) -> [String] {
    let number = String(line)
    let width = max(number.count, excerpt.headerLine.map { String($0).count } ?? 0)
    let margin = String(repeating: " ", count: width)
    var lines = [margin + " |"]
    if let header = excerpt.header, let headerLine = excerpt.headerLine {
      let label = String(headerLine)
      lines.append(
        String(repeating: " ", count: width - label.count) + label + " | " + printable(header))
    }
    lines.append(
      String(repeating: " ", count: width - number.count) + number + " | " + printable(excerpt.text)
    )
    // Counted in what is printed: one character of the file may be several there.
    let before = printable(String(excerpt.text.prefix(excerpt.markStart))).count
    let marked = printable(
      String(excerpt.text.dropFirst(excerpt.markStart).prefix(excerpt.markLength))
    ).count
    lines.append(
      margin + " | " + String(repeating: " ", count: before)
        + String(repeating: "^", count: max(1, marked)))
    return lines
  }

  private static func repeats(of diagnostic: Diagnostic) -> String {
    let count = diagnostic.moreCount
    let rows = count == 1 ? "1 more row" : "\(count) more rows"
    let verb = count == 1 ? "has" : "have"
    // A note tells of no problem.
    let same = diagnostic.severity == .note ? " alike" : " \(verb) the same problem"
    let lines = diagnostic.moreLines.map(String.init).joined(separator: ", ")
    guard !lines.isEmpty else { return rows + same }
    let ending = diagnostic.moreLines.count < count ? ", …" : ""
    return rows + same + " (\(lines)\(ending))"
  }

  /// Text from a file as a terminal may safely show it: a control or direction character, which
  /// could move the cursor or reorder the line, becomes a replacement character.
  public static func printable(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09: result.append(" ")
      case 0x00...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
        result.append("\u{FFFD}")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
