/// The Observer XT's text: one row for each start, stop and point, in the layouts of its versions.
///
/// Newer: `Date_Time_Absolute_dmy_hmsf … Time_Relative_sf, Duration_sf, Observation, …, Subject, Behavior,
/// Modifier_1 …, Event_Type, Comment` and independent variables. Older, after a preamble that may say
/// "Header Lines": `Relative Time (seconds), Observation Name, …, Subject, Behavior, Event Type, Comment` or
/// `Time, ObservationName, …, State Event, Comment`. Projects without subjects or modifiers lack their
/// columns. Start and stop rows are paired; the duration on the start row is passed over.
enum ObserverTable: Dialect {
  static func recognise(_ sample: TableSample, options: ReadingOptions) -> Recognition? {
    guard let header = sample.rows.prefix(60).first(where: isHeader) else { return nil }
    let names = header.cells.map(ColumnNames.normal)
    var layout = TableLayout(
      dialect: "The Observer XT, event log as text",
      reason: "columns \(ColumnNames.listed(marks(names).map { "\"\(header.cells[$0])\"" }))",
      headerLine: header.line, columnNames: header.cells, roles: [], rowForm: .startStop,
      timeScale: .seconds)
    let comment = names.firstIndex(of: "comment") ?? names.count
    layout.roles = names.enumerated().map { column, name in
      role(of: name) ?? (column > comment && !name.isEmpty ? .factor : nil)
    }
    // Several columns give the time; the one in seconds with fractions is exact.
    if let exact = names.firstIndex(of: "time relative sf") {
      for column in layout.roles.indices where layout.roles[column] == .time && column != exact {
        layout.roles[column] = nil
      }
    }
    if let last = layout.columnNames.last, last.isEmpty {
      layout.columnNames.removeLast()
      layout.roles.removeLast()
      layout.hasTrailingDelimiter = true
    }
    return RoleAssignment.override(layout, options: options, sample: sample)
  }

  private static func isHeader(_ row: TableSample.Row) -> Bool {
    marks(row.cells.map(ColumnNames.normal)).count >= 4
  }

  /// The columns that only this program has together: a time, an observation, a behaviour, a type of event.
  private static func marks(_ names: [String]) -> [Int] {
    let times = ["time relative sf", "relative time seconds", "time"]
    let observations = ["observation", "observation name", "observationname"]
    let types = ["event type", "state event"]
    let logs = ["event log", "event log file name"]
    return [times, observations, ["behavior"], types, logs].compactMap { known in
      known.lazy.compactMap { names.firstIndex(of: $0) }.first
    }
  }

  private static func role(of name: String) -> ColumnRole? {
    switch name {
    case "time relative sf", "relative time seconds", "time": .time
    case "observation", "observation name", "observationname": .session
    case "subject": .person
    case "behavior": .code
    case "event type", "state event": .status
    case "comment": .comment
    case let name where name.hasPrefix("modifier"): .modifier
    default: nil
    }
  }
}
