import CodedSessions

/// A row of CowLog that was read: a code that began.
struct CowLogRow {
  /// What the cells after time and code are.
  enum Form {
    case classes
    case modifiers
  }

  let time: SessionTime
  let code: String
  let group: String
  let modifiers: [String]
  let line: Int

  /// Whether it ends the coding.
  var isEnd: Bool { code == "END" }

  /// Whether cells end the coding: the code END.
  static func isEnd(_ cells: [String]) -> Bool { cells.count > 1 && cells[1] == "END" }

  /// The cells of a row without blanks around them; a row that no delimiter cuts is cut at blanks into
  /// time, code and class, so that a code may hold blanks itself.
  static func cells(of row: TableSample.Row) -> [String] {
    if row.cells.count > 1 { return row.cells.map { String($0.trimmingBlanks) } }
    let words = row.cells[0].split { $0 == " " || $0 == "\t" }
    guard words.count > 2, let first = words.first, let last = words.last else {
      return words.map(String.init)
    }
    return [String(first), words.dropFirst().dropLast().joined(separator: " "), String(last)]
  }
}
