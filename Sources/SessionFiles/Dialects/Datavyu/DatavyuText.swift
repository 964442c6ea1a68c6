import CodedSessions

/// The text of a Datavyu spreadsheet: the member `db` of an `.opf` project and the program's native CSV.
///
/// A line `#4` (or `#2`, or none in version 1), vocabulary lines, then for each column a header such as
/// `gaze (MATRIX,true,)-target|NOMINAL` and its cells `HH:MM:SS:mmm,HH:MM:SS:mmm,(face)`. Backslashes
/// escape the characters that would otherwise end a name or a value.
struct DatavyuText {
  /// One code of a column, as its header declares it.
  struct Argument: Hashable {
    let name: String
    /// `NOMINAL`, `TEXT`, `FLOAT`, `INTEGER`, `PREDICATE` or another word of Datavyu.
    let type: String
  }

  /// One cell.
  struct Cell {
    let line: Int
    let onset: Moment
    let offset: Moment
    /// One value for each argument, as far as the cell goes.
    let values: [String]
  }

  /// A time as the cell writes it: whole seconds and the last field, which counts milliseconds or, in
  /// very old projects, frames.
  struct Moment: Hashable {
    let seconds: Int64
    let last: Int64

    /// The time when the last field counts milliseconds.
    var milliseconds: SessionTime { SessionTime(microseconds: seconds * 1_000_000 + last * 1_000) }
    var isZero: Bool { seconds == 0 && last == 0 }
  }

  /// One column.
  struct Column {
    let name: String
    let line: Int
    let arguments: [Argument]
    var cells: [Cell] = []
  }

  /// A line that is no header, no vocabulary and no cell.
  struct Fault: Hashable {
    let line: Int
    let expected: String
  }

  private(set) var columns: [Column] = []
  private(set) var faults: [Fault] = []

  /// The types of columns and arguments that Datavyu knows.
  static let types = [
    "MATRIX", "TEXT", "NOMINAL", "FLOAT", "INTEGER", "PREDICATE", "QUOTE_STRING", "UNTYPED",
    "TIMESTAMP",
  ]

  init(_ lines: [Document.Line]) {
    var index = 0
    while index < lines.count {
      let line = lines[index].number
      var text = lines[index].text
      index += 1
      // A line break inside a text cell is escaped by a backslash before it.
      while Self.isContinued(text), index < lines.count {
        text.removeLast()
        text += "\n" + lines[index].text
        index += 1
      }
      take(text, line: line)
    }
  }

  private mutating func take(_ text: String, line: Int) {
    if text.isEmpty || (line == 1 && text.hasPrefix("#")) || Self.isVocabulary(text) { return }
    if let column = Self.column(text, line: line) {
      columns.append(column)
    } else if !columns.isEmpty,
      let cell = Self.cell(text, line: line, of: columns[columns.count - 1])
    {
      columns[columns.count - 1].cells.append(cell)
    } else {
      faults.append(
        Fault(
          line: line,
          expected: columns.isEmpty
            ? "the header of a column: name (MATRIX,true,)-code|NOMINAL"
            : "a cell: 00:00:01:000,00:00:02:000,(value)"))
    }
  }

  private static func isContinued(_ text: String) -> Bool {
    var count = 0
    for character in text.reversed() {
      if character != "\\" { break }
      count += 1
    }
    return count % 2 == 1
  }

  /// `0:name-arg|TYPE,…`
  private static func isVocabulary(_ text: String) -> Bool {
    let number = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(number.count)
    guard !number.isEmpty, rest.first == ":" else { return false }
    // A cell has more colons before its first comma.
    return rest.contains("-") && rest.dropFirst().first?.isNumber != true
  }

  /// The column that a header line declares, `nil` when it is none.
  static func column(_ text: String, line: Int) -> Column? {
    guard let open = text.firstRange(of: " ("),
      let close = text[open.upperBound...].firstIndex(of: ")")
    else { return nil }
    let type = text[open.upperBound..<close].prefix { $0 != "," }
    guard types.contains(String(type)) else { return nil }
    let name = unescaped(String(text[..<open.lowerBound]))
    let rest = text[text.index(after: close)...]
    guard rest.isEmpty || rest.hasPrefix("-") else { return nil }
    guard type == "MATRIX", rest.count > 1 else {
      return Column(
        name: name, line: line, arguments: [Argument(name: "", type: String(type))])
    }
    let arguments = split(String(rest.dropFirst()), at: ",").map { part in
      let sides = split(part, at: "|")
      return Argument(
        name: unescaped(sides[0]), type: sides.count > 1 ? sides[1] : "NOMINAL")
    }
    return Column(name: name, line: line, arguments: arguments)
  }

  private static func cell(_ text: String, line: Int, of column: Column) -> Cell? {
    guard let first = text.firstIndex(of: ","),
      let second = text[text.index(after: first)...].firstIndex(of: ","),
      let onset = moment(text[..<first]),
      let offset = moment(text[text.index(after: first)..<second])
    else { return nil }
    let rest = text[text.index(after: second)...]
    let isMatrix = column.arguments.count > 1 || !column.arguments[0].name.isEmpty
    guard isMatrix else {
      return Cell(line: line, onset: onset, offset: offset, values: [unescaped(String(rest))])
    }
    guard rest.hasPrefix("("), rest.hasSuffix(")"), rest.count >= 2 else { return nil }
    let values = split(String(rest.dropFirst().dropLast()), at: ",").map { value in
      let plain = unescaped(value)
      let isQuoted = plain.count >= 2 && plain.hasPrefix("\"") && plain.hasSuffix("\"")
      return isQuoted ? String(plain.dropFirst().dropLast()) : plain
    }
    return Cell(line: line, onset: onset, offset: offset, values: values)
  }

  /// `HH:MM:SS:mmm`
  private static func moment(_ text: Substring) -> Moment? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var numbers: [Int64] = []
    for part in parts {
      guard !part.isEmpty, part.count <= 6, part.allSatisfy({ $0.isASCII && $0.isNumber }),
        let number = Int64(part)
      else { return nil }
      numbers.append(number)
    }
    return Moment(
      seconds: (numbers[0] * 60 + numbers[1]) * 60 + numbers[2], last: numbers[3])
  }

  /// The parts of `text` between separators that no backslash escapes and no quotes enclose.
  static func split(_ text: String, at separator: Character) -> [String] {
    var parts: [String] = []
    var part = ""
    var isEscaped = false
    var isQuoted = false
    for character in text {
      if isEscaped {
        part.append(character)
        isEscaped = false
        continue
      }
      if character == "\\" { isEscaped = true }
      if character == "\"" { isQuoted.toggle() }
      if character == separator, !isQuoted {
        parts.append(part)
        part = ""
      } else {
        part.append(character)
      }
    }
    return parts + [part]
  }

  /// `text` without the backslashes that escape characters; `\n` is a line break.
  static func unescaped(_ text: String) -> String {
    guard text.contains("\\") else { return text }
    var plain = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        plain.append(character == "n" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        plain.append(character)
      }
    }
    return plain
  }
}
