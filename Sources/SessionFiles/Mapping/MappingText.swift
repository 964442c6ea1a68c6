public import CodedSessions

/// Writes down what was understood of a file as a mapping to look through, correct and use for others.
public enum MappingText {
  /// The mapping of a file like `table`, from which `sessions` came, read by `options`.
  ///
  /// What the dialect knows by itself is a comment; what a person may want to say otherwise is a line, and
  /// what could be said is a comment to strike free.
  public static func write(
    table: TableReport, sessions: [CodedSession], options: ReadingOptions
  ) -> String {
    var lines = [
      "# How files like \(commented(table.file)) are read. Look it through, correct it, and use it:",
      "#   attune import FOLDER --mapping THIS-FILE",
      "schema = \(quoted(Mapping.schema))",
      "dialect = \(quoted(table.layout.dialect))",
      "# because \(commented(table.layout.reason))", "",
    ]
    lines += columns(table.layout, options) + [""]
    lines += constants(table.layout, options) + [""]
    lines += reading(table, options) + [""]
    lines += names(
      "persons", "What persons are called: NAME IN THE FILE = NAME IN REPORTS",
      found: ordered(sessions.flatMap { $0.persons.map(\.id) }), given: options.personNames)
    lines.append("")
    lines += names(
      "recode", "What codes are called; several may become one",
      found: ordered(sessions.flatMap { $0.codebook.entries.map(\.name) }), given: options.recodes)
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Sections

  /// Columns by name where names decide; comments where the dialect knows them.
  private static func columns(_ layout: TableLayout, _ options: ReadingOptions) -> [String] {
    let isByName = layout.dialect == GenericTable.dialect || !options.map.isEmpty
    var lines = ["[columns]"]
    if !isByName, !layout.columnNames.isEmpty { lines.append("# the dialect knows its columns:") }
    var seen: Set<ColumnRole> = []
    for (column, name) in layout.columnNames.enumerated() {
      guard let role = layout.roles[column] else { continue }
      let isFirst = seen.insert(role).inserted
      let isUnique = !name.isEmpty && layout.columnNames.count { $0 == name } == 1
      let line = "\(role.rawValue) = \(quoted(isUnique ? name : String(column + 1)))"
      lines.append(isByName && isFirst && ColumnRole.mappable.contains(role) ? line : "# " + line)
    }
    let unused = zip(layout.columnNames, layout.roles).filter { $0.1 == nil && !$0.0.isEmpty }
      .map { commented($0.0) }
    if !unused.isEmpty { lines.append("# not used: " + unused.joined(separator: ", ")) }
    return lines
  }

  /// What the user gave; what a file says of itself, in its text or its name, does not hold for others.
  private static func constants(_ layout: TableLayout, _ options: ReadingOptions) -> [String] {
    var lines = ["# For all rows that do not say it themselves", "[constants]"]
    for (role, text) in layout.constants.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let isGiven = options.constants[role] == text
      lines.append((isGiven ? "" : "# ") + "\(role.rawValue) = \(quoted(text))")
    }
    return lines
  }

  private static func reading(_ table: TableReport, _ options: ReadingOptions) -> [String] {
    var lines = ["# Rules, by the names of the command line's options", "[reading]"]
    let layout = table.layout
    func add(_ rule: ReadingRule, _ text: String?, otherwise example: String? = nil) {
      if let text {
        lines.append("\(rule.rawValue) = \(quoted(text))")
      } else if let example {
        lines.append("# \(rule.rawValue) = \(quoted(example))")
      }
    }
    let unit = unitWord(layout.timeScale)
    let saysUnit = options.timeScale != nil || layout.dialect == GenericTable.dialect
    add(.timeUnit, saysUnit ? unit : nil, otherwise: unit)
    add(.fps, options.frameRate.map(\.text), otherwise: "25")
    add(.step, options.step.map { $0.text + "s" })
    add(.delimiter, options.delimiter.map(word))
    add(.encoding, options.encoding.map(word))
    add(.sheet, options.sheet)
    add(.shift, options.shift == .zero ? nil : options.shift.text + "s", otherwise: "0s")
    add(
      .actor, options.actor == .asRead ? nil : options.actor.text,
      otherwise: "column, or category, tier:@, prefix:_, pattern:^(?<person>.)(?<code>.+)$, file")
    add(.fileName, options.fileName?.text, otherwise: "{dyad}_{session}_{phase}")
    add(.pair, options.pair.isEmpty ? nil : options.pair.joined(separator: ","))
    for policy in options.policies {
      guard let rule = ReadingRule(rawValue: policy.name), !written.contains(rule) else { continue }
      let line = "\(policy.name) = \(quoted(policy.value))"
      lines.append(policy.isDefault ? "# " + line : line)
    }
    return lines
  }

  /// The rules that are written before the policies.
  private static let written: Set<ReadingRule> = [.actor, .fileName, .shift]

  private static func names(
    _ section: String, _ comment: String, found: [String], given: [String: String]
  ) -> [String] {
    var lines = ["# \(comment)", "[\(section)]"]
    for (name, other) in given.sorted(by: { $0.key < $1.key }) {
      lines.append("\(quoted(name)) = \(quoted(other))")
    }
    let renamed = Set(given.values)
    for name in found where given[name] == nil && !renamed.contains(name) {
      lines.append("# \(quoted(name)) = \(quoted(name))")
    }
    return lines
  }

  // MARK: Words

  private static func ordered(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  private static func unitWord(_ scale: TimeScale) -> String {
    switch scale {
    case .seconds: "s"
    case .milliseconds: "ms"
    case .microseconds: "us"
    case .minutes: "min"
    case .frames: "frames"
    }
  }

  private static func word(_ encoding: TextEncoding) -> String {
    switch encoding {
    case .utf8, .utf8WithMark: "utf-8"
    case .utf16LittleEndian: "utf-16"
    case .utf16BigEndian: "utf-16be"
    case .windows1252: "cp1252"
    }
  }

  private static func word(_ delimiter: UInt8) -> String {
    delimiter == UInt8(ascii: "\t") ? "tab" : String(UnicodeScalar(delimiter))
  }

  /// A TOML string.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }

  /// Text that stays inside a comment.
  private static func commented(_ text: String) -> String { DiagnosticText.printable(text) }
}
