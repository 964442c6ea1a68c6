import TOMLKit

extension Mapping {
  /// Reads a mapping.
  ///
  /// - Returns: The mapping, `nil` when anything in it is wrong, and every message.
  public static func read(_ path: String) -> (mapping: Mapping?, diagnostics: [Diagnostic]) {
    let opened = TOMLReader.text(
      path, what: "the mapping", id: .badMapping,
      hint: "attune inspect FILE --save mapping.toml writes one")
    switch opened {
    case .failure(let diagnostic): return (nil, [diagnostic])
    case .success(let text):
      var reader = MappingReader(text: text, file: FileNames.name(of: path))
      let mapping = reader.read()
      return (reader.log.hasErrors ? nil : mapping, reader.log.all)
    }
  }
}

/// Takes a mapping out of its TOML text.
struct MappingReader {
  private var toml: TOMLReader

  private static let sections = ["columns", "constants", "reading", "persons", "recode"]
  private static let keys = ["schema", "dialect"] + sections

  /// Every message so far.
  var log: DiagnosticLog { toml.log }

  init(text: String, file: String) {
    toml = TOMLReader(text: text, file: file, id: .badMapping)
  }

  mutating func read() -> Mapping {
    var mapping = Mapping()
    guard let table = toml.root() else { return mapping }
    for key in table.keys.sorted() where !Self.keys.contains(key) {
      refuse("there is no key \"\(key)\"", key, at: [key], among: Self.keys)
    }
    let schema = table["schema"]?.string
    if schema != Mapping.schema {
      toml.complain(
        schema.map { "the schema \"\($0)\" is not known here" }
          ?? "the mapping does not say its schema",
        at: ["schema"], expected: "schema = \"\(Mapping.schema)\"")
    }
    mapping.dialect = string(table, "dialect", at: [])
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
      toml.complain(
        "\"\(name)\" is no table", at: [name],
        expected: "[\(name)] on a line of its own, and key = \"value\" below")
      return nil
    }
    return section
  }

  private mutating func roles(_ table: TOMLTable, _ name: String) -> [ColumnRole: String] {
    guard let section = section(table, name) else { return [:] }
    var roles: [ColumnRole: String] = [:]
    for key in section.keys.sorted() {
      guard let role = ColumnRole(rawValue: key), ColumnRole.mappable.contains(role) else {
        refuse(
          "there is no role \"\(key)\"", key, at: [name, key],
          among: ColumnRole.mappable.map(\.rawValue))
        continue
      }
      roles[role] = string(section, key, at: [name])
    }
    return roles
  }

  private mutating func names(_ table: TOMLTable, _ name: String) -> [String: String] {
    guard let section = section(table, name) else { return [:] }
    var names: [String: String] = [:]
    for key in section.keys.sorted() {
      guard let value = string(section, key, at: [name]) else { continue }
      guard !value.isEmpty else {
        toml.complain(
          "\"\(key)\" is called nothing", at: [name, key], expected: "a name",
          hint: "--missing \(key) leaves it out")
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
        refuse(
          "there is no rule \"\(key)\"", key, at: ["reading", key],
          among: ReadingRule.allCases.map(\.rawValue))
        continue
      }
      rules[rule] = string(section, key, at: ["reading"])
    }
    // Every word is tried now, so that a wrong one is told with its line.
    var options = ReadingOptions()
    for rule in ReadingRule.allCases {
      guard let text = rules[rule] else { continue }
      do {
        try rule.set(text, in: &options, label: rule.rawValue)
      } catch {
        toml.complain(error.sentence, at: ["reading", rule.rawValue])
      }
    }
    return rules
  }

  // MARK: Values

  /// The value of a key as text; numbers and truth values are taken as they are written.
  private mutating func string(_ table: TOMLTable, _ key: String, at path: [String]) -> String? {
    guard let value = table[key] else { return nil }
    if let text = value.string { return text }
    if let flag = value.bool { return flag ? "yes" : "no" }
    if let number = value.int { return String(number) }
    if let number = value.double { return String(number) }
    toml.complain("\"\(key)\" is no text", at: path + [key], expected: "\(key) = \"…\"")
    return nil
  }

  private mutating func refuse(
    _ message: String, _ key: String, at path: [String], among known: [String]
  ) {
    toml.complain(
      message, at: path, expected: "one of " + known.joined(separator: ", "),
      hint: ColumnNames.nearest(to: key, among: known).map { "did you mean \"\($0)\"?" })
  }
}
