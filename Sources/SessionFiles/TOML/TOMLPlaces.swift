/// Where every key of a TOML text stands: the parser gives values without their places, and a message
/// without a line is hard to follow.
///
/// It is also what stands before the parser: that takes for granted that a header names something and that a
/// list holds values, and would end the program at `[=` or `k = [}`. Such texts have a ``fault``.
///
/// A path is the list of keys that lead to a value; the elements of a list are `#0`, `#1` and so on, so that
/// the text of the second `[[question]]` is `question`, `#1`, `text`. Well-formed text is understood to its end; anything else gives fewer places,
/// never a trap.
struct TOMLPlaces: Hashable {
  /// A piece of a line.
  struct Place: Hashable {
    /// The line, from 1.
    let line: Int
    /// The first scalar in that line, from 1.
    let column: Int
    /// How many scalars belong to it.
    let length: Int
  }

  /// What the parser must not see.
  struct Fault: Hashable {
    /// In words.
    let message: String
    /// The line, from 1.
    let line: Int
    /// The character in that line, from 1.
    let column: Int
  }

  /// How deep keys, lists and tables may lie in one another.
  static let mostLevels = 64

  /// The first thing that the parser must not see.
  private(set) var fault: Fault?
  private var places: [[String]: Place] = [:]

  /// No places.
  init() {}

  /// The places of all keys in `text`. Costs O(n).
  init(_ text: String) {
    var scanner = TOMLScanner(text)
    scanner.scan()
    places = scanner.places
    fault = scanner.fault
  }

  /// The place of the key at `path`, or of the innermost one around it that has a place.
  subscript(path: [String]) -> Place? {
    var path = path
    while !path.isEmpty {
      if let place = places[path] { return place }
      path.removeLast()
    }
    return nil
  }
}

/// Walks through a TOML text and notes where keys and elements of lists begin.
private struct TOMLScanner {
  private(set) var places: [[String]: TOMLPlaces.Place] = [:]
  private(set) var fault: TOMLPlaces.Fault?

  /// Scalar by scalar, as the parser reads: a bracket with an accent is a bracket to it.
  private let text: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  private var column = 1
  private var tables: [[String]: Int] = [:]

  init(_ text: String) { self.text = Array(text.unicodeScalars) }

  private var next: Unicode.Scalar? { index < text.count ? text[index] : nil }

  /// Ends the walk.
  private mutating func stop(_ message: String) {
    if fault == nil { fault = TOMLPlaces.Fault(message: message, line: line, column: column) }
    index = text.count
  }

  private mutating func step() {
    guard let character = next else { return }
    index += 1
    if character == "\n" {
      line += 1
      column = 1
    } else {
      column += 1
    }
  }

  private mutating func skip(while condition: (Unicode.Scalar) -> Bool) {
    while let character = next, condition(character) { step() }
  }

  /// Blanks, line ends and comments.
  private mutating func skipSpace() {
    while let character = next {
      if character == "#" {
        skip { $0 != "\n" }
      } else if " \t\r\n\u{FEFF}".unicodeScalars.contains(character) {
        step()
      } else {
        return
      }
    }
  }

  mutating func scan() {
    var prefix: [String] = []
    while true {
      skipSpace()
      guard let character = next else { return }
      let before = index
      if character == "[" {
        prefix = header()
      } else {
        member(of: prefix)
      }
      // Whatever it was, it is passed.
      if index == before { step() }
    }
  }

  /// `[a.b]` or `[[a.b]]`.
  private mutating func header() -> [String] {
    let start = (line, column)
    step()
    let isList = next == "["
    if isList { step() }
    skip { $0 == " " || $0 == "\t" }
    let isName = next.map { Self.isKeyPart($0) || $0 == "\"" || $0 == "'" } ?? false
    guard isName else {
      stop("a section without a name")
      return []
    }
    var path = resolved(key(of: []))
    let length = column - start.1
    skip { $0 == "]" }
    if isList {
      let number = tables[path, default: 0]
      tables[path] = number + 1
      note(path, start.0, start.1, length)
      path.append("#\(number)")
    }
    note(path, start.0, start.1, length)
    return path
  }

  /// A path whose lists of tables stand for their last element.
  private func resolved(_ path: [String]) -> [String] {
    var result: [String] = []
    for (number, key) in path.enumerated() {
      result.append(key)
      if number + 1 < path.count, let count = tables[result] { result.append("#\(count - 1)") }
    }
    return result
  }

  /// A key, perhaps with points, after `prefix`; notes where its parts begin.
  private mutating func key(of prefix: [String]) -> [String] {
    var path = prefix
    while next != nil {
      skip { $0 == " " || $0 == "\t" }
      let start = (line, column)
      var name = ""
      if next == "\"" || next == "'" {
        name = string()
      } else {
        while let part = next, Self.isKeyPart(part) {
          name.unicodeScalars.append(part)
          step()
        }
      }
      path.append(name)
      guard path.count <= TOMLPlaces.mostLevels else {
        stop("keys nested deeper than \(TOMLPlaces.mostLevels) levels")
        return path
      }
      note(path, start.0, start.1, max(1, column - start.1))
      skip { $0 == " " || $0 == "\t" }
      guard next == "." else { return path }
      step()
    }
    return path
  }

  private static func isKeyPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }

  private mutating func member(of prefix: [String]) {
    let path = key(of: prefix)
    skip { $0 == " " || $0 == "\t" }
    guard next == "=" else { return }
    step()
    skip { $0 == " " || $0 == "\t" }
    value(at: path)
  }

  private mutating func value(at path: [String]) {
    guard path.count <= TOMLPlaces.mostLevels else {
      return stop("lists nested deeper than \(TOMLPlaces.mostLevels) levels")
    }
    switch next {
    case "\"", "'": _ = string()
    case "[": list(at: path)
    case "{": inlineTable(at: path)
    default: skip { !"\n,]}#".unicodeScalars.contains($0) }
    }
  }

  private mutating func list(at path: [String]) {
    step()
    var number = 0
    while true {
      skipSpace()
      guard let character = next else { return }
      if character == "]" { return step() }
      if character == "," {
        step()
        continue
      }
      guard Self.isKeyPart(character) || "\"'[{+.".unicodeScalars.contains(character) else {
        return stop("something in a list that is no value")
      }
      let (startLine, startColumn, before) = (line, column, index)
      value(at: path + ["#\(number)"])
      note(
        path + ["#\(number)"], startLine, startColumn, line == startLine ? column - startColumn : 1)
      number += 1
      if index == before { step() }
    }
  }

  private mutating func inlineTable(at path: [String]) {
    step()
    while true {
      skipSpace()
      guard let character = next else { return }
      if character == "}" { return step() }
      let before = index
      if character == "," { step() } else { member(of: path) }
      if index == before { step() }
    }
  }

  /// A string in quotes of any kind, without understanding what is escaped in it.
  private mutating func string() -> String {
    guard let quote = next else { return "" }
    step()
    var content = ""
    if next == quote {
      step()
      guard next == quote else { return "" }
      step()
      var run = 0
      while let character = next, run < 3 {
        run = character == quote ? run + 1 : 0
        if character == "\\", quote == "\"" { step() }
        step()
      }
      skip { $0 == quote }
      return ""
    }
    while let character = next, character != quote, character != "\n" {
      if character == "\\", quote == "\"" {
        step()
        if let escaped = next { content.unicodeScalars.append(escaped) }
      } else {
        content.unicodeScalars.append(character)
      }
      step()
    }
    step()
    return content
  }

  private mutating func note(_ path: [String], _ line: Int, _ column: Int, _ length: Int) {
    guard places[path] == nil else { return }
    places[path] = TOMLPlaces.Place(line: line, column: column, length: max(1, length))
  }
}
