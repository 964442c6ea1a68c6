/// Columns of text for a terminal.
enum TextTable {
  /// How a column stands.
  enum Side {
    case left
    case right
  }

  /// `rows` with two blanks between columns, each as wide as its widest cell.
  static func text(_ rows: [[String]], sides: [Side], indent: Int = 0) -> String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: widths[column] - cell.count)
        let side = column < sides.count ? sides[column] : .right
        return side == .left ? cell + blanks : blanks + cell
      }
      var line = String(repeating: " ", count: indent) + cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  /// `text` in lines of at most `width` characters, those after the first indented by `indent`.
  static func wrapped(_ text: String, width: Int, indent: Int) -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = String(repeating: " ", count: indent)
      }
      line += line.isEmpty || line.allSatisfy { $0 == " " } ? String(word) : " " + word
    }
    lines.append(line)
    return lines.joined(separator: "\n") + "\n"
  }
}
