/// BORIS flat tables: "tabular events" from 8.9.4 and "aggregated events" of all versions that write a
/// header.
///
/// Both begin with `Observation id` and hold `Subject`, `Behavior` and `Behavior type`. Aggregated
/// tables have Start and Stop columns, tabular ones a Time column. Columns between the known ones are
/// independent variables of the project.
enum BORISTables: Dialect {
  static func recognise(_ sample: TableSample, options: ReadingOptions) -> Recognition? {
    guard let header = sample.rows.first(where: { !$0.isBlank }) else { return nil }
    let names = header.cells.map(ColumnNames.normal)
    guard names.contains("observation id"), names.contains("behavior"),
      names.contains("behavior type"), names.contains("subject")
    else { return nil }
    let isAggregated = names.contains { startNames.contains($0) }
    guard isAggregated || names.contains("time") else { return nil }
    let kind = isAggregated ? "aggregated" : "tabular"
    var layout = TableLayout(
      dialect: "BORIS \(kind) events, \(version(of: names, isAggregated: isAggregated)) layout",
      reason:
        "header with Observation id, Subject, Behavior, Behavior type and \(isAggregated ? "Start and Stop" : "Time"); \(header.cells.count) columns",
      headerLine: header.line, columnNames: header.cells, roles: [],
      rowForm: isAggregated ? .bouts : .startStop, timeScale: .seconds)
    layout.roles = names.map { role(of: $0, isAggregated: isAggregated) }
    markLength(in: &layout, names: names, bounds: options.bounds)
    markFactors(in: &layout, names: names)
    return RoleAssignment.override(layout, options: options, sample: sample)
  }

  private static let startNames: Set<String> = ["start s", "start seconds", "start sec", "start"]
  private static let stopNames: Set<String> = ["stop s", "stop seconds", "stop sec", "stop"]

  private static func role(of name: String, isAggregated: Bool) -> ColumnRole? {
    switch name {
    case "observation id": .session
    case "subject": .person
    case "behavior": .code
    case "behavioral category": .stream
    case "behavior type": .status
    case "time": isAggregated ? nil : .time
    case "time offset s": .timeOffset
    case "comment", "comment start", "comment stop": .comment
    case _ where isAggregated && startNames.contains(name): .onset
    case _ where isAggregated && stopNames.contains(name): .offset
    case "modifiers": .modifier
    case _ where name.hasPrefix("modifier #") || name.hasPrefix("modifier "): .modifier
    default: nil
    }
  }

  /// The session's length is the media's length, or the observation's duration in tabular tables;
  /// "Coding duration" is only the time from the first to the last event, and "Observation duration
  /// by subject by observation" a sum of bouts, which is no length of a session at all.
  private static func markLength(
    in layout: inout TableLayout, names: [String], bounds: ReadingOptions.Bounds
  ) {
    for (length, known) in lengthNames {
      layout.lengthColumns[length] = names.firstIndex(where: known.contains)
    }
    if case .named(let length) = bounds, let column = layout.lengthColumns[length] {
      layout.roles[column] = .sessionLength
      return
    }
    for candidate in ["observation duration", "media duration s", "total length"] {
      if let column = names.firstIndex(of: candidate) {
        layout.roles[column] = .sessionLength
        return
      }
    }
  }

  private static let lengthNames: [(StatedLength, [String])] = [
    (.media, ["media duration s", "total length"]),
    (.coding, ["coding duration", "total duration"]), (.observation, ["observation duration"]),
  ]

  /// Columns between FPS (or the last known column before it) and Subject are independent variables.
  private static func markFactors(in layout: inout TableLayout, names: [String]) {
    guard let subject = names.firstIndex(of: "subject"),
      let before = names[..<subject].lastIndex(where: { knownBeforeSubject.contains($0) })
    else { return }
    for column in (before + 1)..<max(before + 1, subject) where layout.roles[column] == nil {
      layout.roles[column] = names[column] == "origin" ? .origin : .factor
    }
  }

  private static let knownBeforeSubject: Set<String> = [
    "observation id", "observation date", "description", "observation duration",
    "observation type", "source", "time offset s", "coding duration", "total duration",
    "media duration s", "media file", "total length", "fps", "fps frame s",
  ]

  private static func version(of names: [String], isAggregated: Bool) -> String {
    if names.contains("time offset s") { return "8.22.20 to 9.x" }
    if isAggregated {
      if names.contains("total duration") { return "8.9.11 to 8.22.19" }
      if names.contains("coding duration") { return "9.x" }
      return names.contains("observation type") ? "8.6.8 to 8.9.10" : "4 to 8.0"
    }
    return "8.9.4 to 8.22"
  }
}
