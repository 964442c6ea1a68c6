import CodedSessions
import SessionFiles

/// Words for `attune inspect`.
enum InspectText {
  /// How many sessions are described as text.
  static let mostSessions = 5

  /// What was recognised in a file.
  static func text(of table: TableReport) -> String {
    let isTable = table.delimiter != "none"
    var lines = ["\(safe(table.file)): \(table.layout.dialect)"]
    lines.append("  because   " + safe(table.layout.reason))
    lines.append(
      "  text      \(table.encoding.rawValue)"
        + (isTable
          ? ", \(table.delimiter) between cells (\(table.delimiterReason))" : ", no table"))
    lines.append(
      "  rows      \(Words.count(table.rowCount, isTable ? "row" : "event"))\(isTable ? " of data" : ""), \(Words.count(table.sessionCount, "session"))"
    )
    let times: Set<ColumnRole> = [.onset, .time]
    let hasTimes = table.layout.roles.contains { $0.map(times.contains) ?? false }
    if hasTimes { lines.append("  times     \(table.layout.timeScale.name)") }
    let used = table.layout.roles.indices.compactMap { column -> String? in
      table.layout.roles[column].map {
        "\($0.rawValue) = \(safe(table.layout.columnNames[column]))"
      }
    }
    lines.append("  columns   " + used.joined(separator: ", "))
    let unused = table.layout.roles.indices.filter { table.layout.roles[$0] == nil }
    if !unused.isEmpty {
      lines.append(
        "  not used  " + unused.map { safe(table.layout.columnNames[$0]) }.joined(separator: ", "))
    }
    for (role, text) in table.layout.constants.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      lines.append("  for all   \(role.rawValue) = \(safe(text))")
    }
    if !table.firstRows.isEmpty { lines.append("  first rows") }
    for row in table.firstRows {
      let cells = row.cells.map { $0.count > 24 ? String($0.prefix(23)) + "…" : $0 }
      lines.append("  \(padded(String(row.line), to: 6))  " + safe(cells.joined(separator: " | ")))
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// A session in a few lines.
  static func text(of session: SessionSummary) -> String {
    var lines = ["session \(safe(session.session))" + (session.isSimulated ? " (simulated)" : "")]
    let bounds =
      switch session.boundsFrom {
      case "stated": "as the file states"
      case "given": "as --bounds gives"
      default: "from first to last event"
      }
    switch session.timeUnitFrom {
    case TimeUnit.Origin.order.rawValue:
      lines.append("  order     \(session.endSeconds) places; the file has no times")
    case TimeUnit.Origin.interval.rawValue:
      lines.append(
        "  lasts     \(session.endSeconds) intervals; how long one is, the file does not say (--step 2s)"
      )
    default:
      lines.append(
        "  lasts     \(session.beginSeconds) to \(session.endSeconds) s, \(bounds); clock step \(session.timeUnitSeconds) s"
      )
    }
    lines.append("  persons   " + safe(session.persons.joined(separator: ", ")))
    if !session.phases.isEmpty {
      lines.append("  phases    " + safe(session.phases.joined(separator: ", ")))
    }
    for stream in session.streams {
      var kind = "\(stream.kind) stream"
      if stream.kind != "event" {
        kind += stream.isExclusive ? ", one code at a time" : ", codes may overlap"
      }
      if let coverage = stream.coveragePercent { kind += ", bouts cover \(coverage) %" }
      lines.append("  stream    \(safe(stream.stream)): \(kind) (\(stream.kindFrom))")
      let codes = stream.codes.map { "\(safe($0.code)) \($0.count)" }
      lines.append("            " + codes.joined(separator: ", "))
    }
    for (index, sentence) in session.samples.enumerated() {
      lines.append((index == 0 ? "  read as   " : "            ") + safe(sentence))
    }
    for closing in session.gapsClosed {
      lines.append(
        "  closed    \(Words.count(closing.count, "gap")) of up to \(closing.tolerance.text) s in \(safe(closing.stream))"
      )
    }
    if session.addedToOffsetsSeconds != "0" {
      lines.append("  offsets   \(session.addedToOffsetsSeconds) s added to each")
    }
    lines += rules(session.policies)
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// The rules of reading as the command line writes them, those that were chosen by themselves.
  private static func rules(_ policies: [ReadingRecord.Policy]) -> [String] {
    func words(_ isDefault: Bool) -> String {
      policies.filter { $0.isDefault == isDefault && !$0.value.isEmpty }
        .map { safe($0.name + " " + $0.value) }.joined(separator: ", ")
    }
    let chosen = words(false)
    return ["  rules     " + words(true)] + (chosen.isEmpty ? [] : ["  chosen    " + chosen])
  }

  private static func safe(_ text: String) -> String { DiagnosticText.printable(text) }

  private static func padded(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
