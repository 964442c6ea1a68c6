import Foundation
import TOMLKit

/// Takes values out of a TOML file and complains, with line and column, of everything that is not as expected.
struct TOMLReader {
  /// A way to a value: keys, and `#0`, `#1` for elements of lists.
  typealias Path = [String]

  private(set) var log = DiagnosticLog()
  /// Where the keys stand.
  private(set) var places = TOMLPlaces()
  /// The file's name without folders.
  let file: String

  private let id: DiagnosticID
  private let text: String
  private let lines: [Substring]

  /// The longest file that is read.
  private static let mostBytes = 1 << 20

  /// - Parameters:
  ///   - id: The kind of all messages.
  init(text: String, file: String, id: DiagnosticID) {
    self.file = file
    self.id = id
    self.text = text
    lines = text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" })
  }

  /// The text of the file at `path`, or what is wrong with it.
  ///
  /// - Parameter what: What the file is, for the message.
  static func text(
    _ path: String, what: String, id: DiagnosticID, hint: String
  ) -> Result<String, Diagnostic> {
    let place = Diagnostic.Place(file: FileNames.name(of: path))
    guard let data = FileManager.default.contents(atPath: path) else {
      return .failure(Diagnostic(.fileUnreadable, "cannot read \(what)", at: place, hint: hint))
    }
    guard data.count < mostBytes, !data.contains(0), let text = String(data: data, encoding: .utf8)
    else {
      return .failure(
        Diagnostic(id, "\(what) is no text in UTF-8 of at most a megabyte", at: place))
    }
    return .success(text)
  }

  /// The whole file as a table, `nil` when it is no TOML.
  mutating func root() -> TOMLTable? {
    places = TOMLPlaces(text)
    if let fault = places.fault {
      complainOfSyntax(fault.message, line: fault.line, column: fault.column)
      return nil
    }
    do {
      return try TOMLTable(string: text)
    } catch {
      let problem = error as? TOMLParseError
      complainOfSyntax(
        problem?.description, line: problem?.source.begin.line,
        column: problem?.source.begin.column)
      return nil
    }
  }

  // MARK: Messages

  private mutating func complainOfSyntax(_ problem: String?, line: Int?, column: Int?) {
    log.add(
      Diagnostic(
        id, "this is no TOML" + (problem.map { ": " + $0 } ?? ""),
        at: Diagnostic.Place(file: file, line: line, field: column),
        expected: "key = \"value\" on a line of its own, below a [section]"),
      cause: "syntax")
  }

  /// Adds a message about what stands at `path`.
  mutating func complain(
    _ message: String, at path: Path, expected: String? = nil, hint: String? = nil
  ) {
    let found = places[path]
    var diagnostic = Diagnostic(
      id, message, at: Diagnostic.Place(file: file, line: found?.line ?? 1, field: found?.column),
      expected: expected, hint: hint)
    if let found, lines.indices.contains(found.line - 1) {
      // The parser counts scalars, a message shows characters.
      let line = String(lines[found.line - 1].prefix(200))
      let scalars = line.unicodeScalars
      let before = String(String.UnicodeScalarView(scalars.prefix(found.column - 1))).count
      let marked = String(
        String.UnicodeScalarView(scalars.dropFirst(found.column - 1).prefix(found.length))
      ).count
      if marked > 0 {
        diagnostic.excerpt = Diagnostic.Excerpt(
          text: line, markStart: before, markLength: marked)
      }
    }
    log.add(diagnostic, cause: path.joined(separator: "\n") + "\n\n" + message)
  }

  /// Complains of every key of `table` that is not `known`.
  ///
  /// - Parameter elsewhere: Where a key belongs that is known in another place.
  mutating func refuseUnknownKeys(
    of table: TOMLTable, at path: Path, known: [String], elsewhere: [String: String] = [:]
  ) {
    let unknown = table.keys.filter { !known.contains($0) }.map { key in
      (key: key, place: places[path + [key]])
    }.sorted {
      ($0.place?.line ?? 0, $0.place?.column ?? 0, $0.key)
        < ($1.place?.line ?? 0, $1.place?.column ?? 0, $1.key)
    }
    for (key, _) in unknown {
      let near = ColumnNames.nearest(to: key, among: known).map { "did you mean \"\($0)\"?" }
      complain(
        path.isEmpty
          ? "there is no section or key \"\(key)\""
          : "there is no key \"\(key)\" in \(Self.name(of: path))",
        at: path + [key], expected: "one of " + known.joined(separator: ", "),
        hint: elsewhere[key] ?? near)
    }
  }

  /// A section as it is written.
  private static func name(of path: Path) -> String {
    let keys = path.filter { !$0.hasPrefix("#") }.joined(separator: ".")
    return path.last?.hasPrefix("#") == true ? "[[\(keys)]]" : "[\(keys)]"
  }

  private mutating func complainOfType(
    _ value: any TOMLValueConvertible, at path: Path, expected: String
  ) {
    let found =
      switch value.type {
      case .string: "text"
      case .int, .double: "a number"
      case .bool: "true or false"
      case .array: "a list"
      case .table: "a section"
      case .date, .time, .dateTime: "a date or time"
      }
    complain(
      "\"\(path.last { !$0.hasPrefix("#") } ?? "")\" is \(found)", at: path, expected: expected)
  }

  // MARK: Values

  /// The text at `key`, which must say something.
  mutating func text(_ key: String, in table: TOMLTable, at path: Path) -> String? {
    guard let value = table[key] else { return nil }
    return text(value, at: path + [key], expected: "\(key) = \"…\"")
  }

  private mutating func text(
    _ value: any TOMLValueConvertible, at path: Path, expected: String
  ) -> String? {
    guard let text = value.string else {
      complainOfType(value, at: path, expected: expected)
      return nil
    }
    guard !text.trimmingBlanks.isEmpty else {
      complain(
        "\"\(path.last { !$0.hasPrefix("#") } ?? "")\" says nothing", at: path, expected: expected)
      return nil
    }
    return text
  }

  /// The texts at `key`: a list, or a single text.
  mutating func texts(_ key: String, in table: TOMLTable, at path: Path) -> [String]? {
    guard let value = table[key] else { return nil }
    let expected = "\(key) = [\"…\", \"…\"]"
    guard let array = value.array else {
      if value.string == nil {
        complainOfType(value, at: path + [key], expected: expected)
        return nil
      }
      return text(value, at: path + [key], expected: expected).map { [$0] }
    }
    guard array.count > 0 else {
      complain("\"\(key)\" is an empty list", at: path + [key], expected: expected)
      return nil
    }
    var texts: [String] = []
    for number in 0..<array.count {
      let element = array[number]
      let own = text(element, at: path + [key, "#\(number)"], expected: expected)
      guard let own else { return nil }
      texts.append(own)
    }
    return texts
  }

  /// The same, each of them once.
  mutating func names(_ key: String, in table: TOMLTable, at path: Path) -> [String]? {
    guard let texts = texts(key, in: table, at: path) else { return nil }
    var seen: Set<String> = []
    for (number, text) in texts.enumerated() where !seen.insert(text).inserted {
      complain(
        "\"\(text)\" stands twice in \"\(key)\"", at: path + [key, "#\(number)"],
        expected: "each name once")
      return nil
    }
    return texts
  }

  /// The text at `key` if it is one of `words`.
  mutating func word(
    _ key: String, in table: TOMLTable, at path: Path, among words: [String]
  ) -> String? {
    guard let text = text(key, in: table, at: path) else { return nil }
    guard words.contains(text) else {
      complain(
        "\"\(text)\" is no \(key)", at: path + [key],
        expected: "one of " + words.joined(separator: ", "),
        hint: ColumnNames.nearest(to: text, among: words).map { "did you mean \"\($0)\"?" })
      return nil
    }
    return text
  }

  /// The whole number at `key` if it lies in `range`.
  mutating func number(
    _ key: String, in table: TOMLTable, at path: Path, range: ClosedRange<Int>
  ) -> Int? {
    guard let value = table[key] else { return nil }
    let expected = "\(key) = a whole number from \(range.lowerBound) to \(range.upperBound)"
    guard let number = value.int else {
      complainOfType(value, at: path + [key], expected: expected)
      return nil
    }
    guard range.contains(number) else {
      complain("\"\(key)\" is \(number)", at: path + [key], expected: expected)
      return nil
    }
    return number
  }

  /// `true` or `false` at `key`.
  mutating func flag(_ key: String, in table: TOMLTable, at path: Path) -> Bool? {
    guard let value = table[key] else { return nil }
    if let flag = value.bool { return flag }
    complainOfType(value, at: path + [key], expected: "\(key) = true or \(key) = false")
    return nil
  }

  /// The text or number at `key` as it is written.
  mutating func textOrNumber(
    _ key: String, in table: TOMLTable, at path: Path, expected: String
  ) -> String? {
    guard let value = table[key] else { return nil }
    if let text = value.string { return text }
    if let number = value.int { return String(number) }
    if let number = value.double { return String(number) }
    complainOfType(value, at: path + [key], expected: expected)
    return nil
  }

  /// The section at `key`.
  mutating func section(_ key: String, in table: TOMLTable, at path: Path) -> TOMLTable? {
    guard let value = table[key] else { return nil }
    guard let section = value.table else {
      complainOfType(
        value, at: path + [key],
        expected: "[\(key)] on a line of its own, and key = \"value\" below")
      return nil
    }
    return section
  }

  /// The sections of a list, `[[key]]`.
  mutating func sections(_ key: String, in table: TOMLTable) -> [TOMLTable] {
    guard let value = table[key] else { return [] }
    let expected = "[[\(key)]] on a line of its own before each, and key = \"value\" below"
    guard let array = value.array else {
      complainOfType(value, at: [key], expected: expected)
      return []
    }
    var sections: [TOMLTable] = []
    for number in 0..<array.count {
      let element = array[number]
      guard let section = element.table else {
        complainOfType(element, at: [key, "#\(number)"], expected: expected)
        return []
      }
      sections.append(section)
    }
    return sections
  }
}
