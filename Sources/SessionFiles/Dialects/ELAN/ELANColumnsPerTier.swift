import CodedSessions

/// ELAN's tab-delimited text with a column for each tier: columns of times with names such as
/// `Begin Time - hh:mm:ss.ms` (in ELAN's languages), then a column for each tier.
enum ELANColumnsPerTier: Dialect {
  private static let begins = ["begin time", "anfangszeit", "startzeit", "temps debut", "inicio"]
  private static let ends = ["end time", "endzeit", "temps fin", "fin", "final"]
  private static let durations = ["duration", "dauer", "duree", "duracion"]
  /// Forms in the order in which they are preferred: exact first, frames last.
  private static let forms = ["ss msec", "hh mm ss ms", "msec"]

  static func recognise(_ sample: TableSample, options: ReadingOptions) -> Recognition? {
    guard options.map.isEmpty,
      let header = sample.rows.first(where: {
        !$0.isBlank && !($0.cells.first?.hasPrefix("#") ?? false)
      })
    else { return nil }
    let names = header.cells.map(ColumnNames.normal)
    guard let begin = column(begins, in: names), let end = column(ends, in: names),
      names[begin].hasSuffix("ms") || names[begin].hasSuffix("msec")
    else { return nil }
    let isTime = { (name: String) in
      (begins + ends + durations).contains { name == $0 || name.hasPrefix($0 + " ") }
    }
    let tiers = names.indices.filter { !isTime(names[$0]) && !names[$0].isEmpty }
    guard !tiers.isEmpty else { return nil }
    var layout = TableLayout(
      dialect: "ELAN tab-delimited text, a column for each tier",
      reason: "the columns \"\(header.cells[begin])\" and \"\(header.cells[end])\", then tiers",
      headerLine: header.line, columnNames: header.cells,
      roles: Array(repeating: nil, count: names.count), rowForm: .bouts,
      timeScale: names[begin].hasSuffix(" msec") && !names[begin].hasSuffix("ss msec")
        ? .milliseconds : .seconds)
    layout.roles[begin] = .onset
    layout.roles[end] = .offset
    for tier in tiers { layout.roles[tier] = .code }
    return .rows(
      layout,
      ELANTierColumns(
        layout: layout, begin: begin, end: end, tiers: tiers, file: sample.fileName))
  }

  private static func column(_ stems: [String], in names: [String]) -> Int? {
    for form in forms {
      if let found = names.firstIndex(where: { name in
        stems.contains { name == $0 + " " + form }
      }) {
        return found
      }
    }
    return nil
  }
}

/// Makes an event of each filled cell of the tiers' columns.
struct ELANTierColumns: RowInterpreter {
  private let layout: TableLayout
  private let begin: Int
  private let end: Int
  private let tiers: [Int]
  private let times: CellTimes

  init(layout: TableLayout, begin: Int, end: Int, tiers: [Int], file: String) {
    self.layout = layout
    self.begin = begin
    self.end = end
    self.tiers = tiers
    times = CellTimes(layout: layout, file: file)
  }

  mutating func take(
    _ row: TableSample.Row, into recorder: inout EventRecorder, log: inout DiagnosticLog
  ) {
    if row.cells.first?.hasPrefix("#") ?? false { return }
    guard let onset = times.read(row, begin, log: &log),
      let offset = times.read(row, end, log: &log)
    else {
      recorder.refuseRow()
      return
    }
    for tier in tiers where tier < row.cells.count && !row.cells[tier].trimmingBlanks.isEmpty {
      let name = TierName(layout.columnNames[tier], participant: "")
      recorder.add(
        row.cells[tier], EventRecorder.Names(person: name.person, stream: name.stream),
        onset: onset, offset: offset, line: row.line)
    }
  }

  mutating func finish(into recorder: inout EventRecorder, log: inout DiagnosticLog) {}
}
