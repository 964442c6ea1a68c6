import Foundation
import TOMLKit

extension Mapping {
  /// Reads a mapping.
  ///
  /// - Returns: The mapping, `nil` when anything in it is wrong, and every message.
  public static func read(_ path: String) -> (mapping: Mapping?, diagnostics: [Diagnostic]) {
    let name = FileNames.name(of: path)
    var log = DiagnosticLog()
    guard let data = FileManager.default.contents(atPath: path) else {
      log.add(
        Diagnostic(
          .fileUnreadable, "cannot read the mapping", at: Diagnostic.Place(file: name),
          hint: "attune inspect FILE --save mapping.toml writes one"))
      return (nil, log.all)
    }
    guard data.count < 1 << 20, let text = String(data: data, encoding: .utf8) else {
      log.add(
        Diagnostic(
          .badMapping, "the mapping is no text in UTF-8 of at most a megabyte",
          at: Diagnostic.Place(file: name)))
      return (nil, log.all)
    }
    var reader = MappingReader(text: text, file: name)
    let mapping = reader.read()
    log.add(contentsOf: reader.log)
    return (log.hasErrors ? nil : mapping, log.all)
  }
}

/// Takes a mapping out of its TOML text.
struct MappingReader {
  private(set) var log = DiagnosticLog()
  private let text: String
  private let file: String

  private static let sections = ["columns", "constants", "reading", "persons", "recode"]
  private static let keys = ["schema", "dialect"] + sections

  init(text: String, file: String) {
    self.text = text
    self.file = file
  }

  mutating func read() -> Mapping {
    var mapping = Mapping()
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch {
      complainOfSyntax(error)
      return mapping
    }
    for key in table.keys.sorted() where !Self.keys.contains(key) {
      complain("there is no key \"\(key)\"", key, in: nil, among: Self.keys)
    }
    let schema = table["schema"]?.string
    if schema != Mapping.schema {
      let message =
        schema.map { "the schema \"\($0)\" is not known here" }
        ?? "the mapping does not say its schema"
      log.add(
        Diagnostic(
          .badMapping, message,
          at: Diagnostic.Place(file: file, line: line(of: "schema", in: nil) ?? 1),
          expected: "schema = \"\(Mapping.schema)\""))
    }
    mapping.dialect = string(table, "dialect", in: nil)
    mapping.columns = roles(table, "columns")
    mapping.constants = roles(table, "constants")
    mapping.persons = names(table, "persons")
    mapping.recodes = names(table, "recode")
    mapping.rules = rules(table)
    return mapping
  }

  // MARK: Sections

  private mutating func section(_ table: TOMLTable, _ name: String) -> TOMLTable? {
    guard let value = table[name] else { return nil }
    guard let section = value.table else {
      log.add(
        Diagnostic(
          .badMapping, "\"\(name)\" is no table",
          at: Diagnostic.Place(file: file, line: line(of: name, in: nil)),
          expected: "[\(name)] on a line of its own, and key = \"value\" below"), cause: name)
      return nil
    }
    return section
  }

  private mutating func roles(_ table: TOMLTable, _ name: String) -> [ColumnRole: String] {
    guard let section = section(table, name) else { return [:] }
    var roles: [ColumnRole: String] = [:]
    for key in section.keys.sorted() {
      guard let role = ColumnRole(rawValue: key), ColumnRole.mappable.contains(role) else {
        complain(
          "there is no role \"\(key)\"", key, in: name, among: ColumnRole.mappable.map(\.rawValue))
        continue
      }
      roles[role] = string(section, key, in: name)
    }
    return roles
  }

  private mutating func names(_ table: TOMLTable, _ name: String) -> [String: String] {
    guard let section = section(table, name) else { return [:] }
    var names: [String: String] = [:]
    for key in section.keys.sorted() {
      guard let value = string(section, key, in: name) else { continue }
      guard !value.isEmpty else {
        log.add(
          Diagnostic(
            .badMapping, "\"\(key)\" is called nothing",
            at: Diagnostic.Place(file: file, line: line(of: key, in: name)),
            expected: "a name", hint: "--missing \(key) leaves it out"), cause: name + key)
        continue
      }
      if value != key { names[key] = value }
    }
    return names
  }

  private mutating func rules(_ table: TOMLTable) -> [ReadingRule: String] {
    guard let section = section(table, "reading") else { return [:] }
    var rules: [ReadingRule: String] = [:]
    for key in section.keys.sorted() {
      guard let rule = ReadingRule(rawValue: key) else {
        complain(
          "there is no rule \"\(key)\"", key, in: "reading",
          among: ReadingRule.allCases.map(\.rawValue))
        continue
      }
      rules[rule] = string(section, key, in: "reading")
    }
    // Every word is tried now, so that a wrong one is told with its line.
    var options = ReadingOptions()
    for rule in ReadingRule.allCases {
      guard let text = rules[rule] else { continue }
      do {
        try rule.set(text, in: &options, label: rule.rawValue)
      } catch {
        log.add(
          Diagnostic(
            .badMapping, error.sentence,
            at: Diagnostic.Place(file: file, line: line(of: rule.rawValue, in: "reading"))),
          cause: rule.rawValue)
      }
    }
    return rules
  }

  // MARK: Values

  /// The value of a key as text; numbers and truth values are taken as they are written.
  private mutating func string(_ table: TOMLTable, _ key: String, in section: String?) -> String? {
    guard let value = table[key] else { return nil }
    if let text = value.string { return text }
    if let flag = value.bool { return flag ? "yes" : "no" }
    if let number = value.int { return String(number) }
    if let number = value.double { return String(number) }
    log.add(
      Diagnostic(
        .badMapping, "\"\(key)\" is no text",
        at: Diagnostic.Place(file: file, line: line(of: key, in: section)),
        expected: "\(key) = \"…\""), cause: (section ?? "") + key)
    return nil
  }

  // MARK: Messages

  private mutating func complainOfSyntax(_ error: any Error) {
    let problem = error as? TOMLParseError
    log.add(
      Diagnostic(
        .badMapping, "this is no TOML" + (problem.map { ": \($0.description)" } ?? ""),
        at: Diagnostic.Place(
          file: file, line: problem?.source.begin.line, field: problem?.source.begin.column),
        expected: "key = \"value\" on a line of its own, below a [section]"))
  }

  private mutating func complain(
    _ message: String, _ key: String, in section: String?, among known: [String]
  ) {
    log.add(
      Diagnostic(
        .badMapping, message,
        at: Diagnostic.Place(file: file, line: line(of: key, in: section)),
        expected: "one of " + known.joined(separator: ", "),
        hint: ColumnNames.nearest(to: key, among: known).map { "did you mean \"\($0)\"?" }),
      cause: (section ?? "") + key)
  }

  /// The line on which a key stands: TOML's parser does not tell.
  private func line(of key: String, in section: String?) -> Int? {
    var current: String?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let plain = line.trimmingPrefix { $0 == " " || $0 == "\t" }
      if plain.hasPrefix("[") {
        current = String(plain.dropFirst().prefix { $0 != "]" })
        if section == nil, current == key { return index + 1 }
        continue
      }
      guard current == section, let equal = plain.firstIndex(of: "=") else { continue }
      let name = plain[..<equal].filter { !"\"' \t".contains($0) }
      if name == key.filter({ !"\"' \t".contains($0) }) { return index + 1 }
    }
    return nil
  }
}
