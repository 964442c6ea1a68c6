import CodedSessions

/// Tables that tell only an order: a code a row, and perhaps which sequence it belongs to and its place.
///
/// A single column of codes; a column of codes beside one named position, order or index; or columns that
/// `--map` names without a time. In a single column the word `segment`, or a number above 999 among smaller
/// ones, begins a new sequence, as textbook data have it.
enum CodeSequenceTable: Dialect {
  private static let places: Set<String> = [
    "position", "order", "index", "rank", "place", "step", "event number", "sequence number",
  ]
  private static let timed: Set<ColumnRole> = [.onset, .offset, .duration, .time, .status]

  static func recognise(_ sample: TableSample, options: ReadingOptions) -> Recognition? {
    guard let header = sample.rows.first(where: { !$0.isBlank }) else { return nil }
    let names = header.cells.map(ColumnNames.normal)
    let mapped = Set(options.map.keys)
    guard mapped.isDisjoint(with: timed) else { return nil }
    let roles = names.map { ColumnSynonyms.role(of: $0)?.role }
    let isTimed = roles.contains { $0.map(timed.contains) ?? false }
    let isAsked = mapped.contains(.code) && !hasReadableTime(sample, header, roles)
    let hasPlace = names.contains { places.contains($0) }
    let isPlain = !isTimed && roles.contains(.code) && (names.count == 1 || hasPlace)
    guard isAsked || isPlain else { return nil }
    var layout = TableLayout(
      dialect: "sequence of codes without times",
      reason: isAsked
        ? "--map names a code and no time"
        : names.count == 1 ? "a single column of codes" : "codes beside a place in the sequence",
      headerLine: header.line, columnNames: header.cells,
      roles: isAsked
        ? Array(repeating: nil, count: names.count)
        : roles.map { role in
          [.session, .dyad, .phase, .person, .stream, .code].contains(role) ? role : nil
        }, rowForm: .moments, timeScale: .seconds)
    if case .refused(let complaint) = RoleAssignment.override(
      layout, options: options, sample: sample)
    {
      return .refused(complaint)
    }
    if case .events(let settled) = RoleAssignment.override(layout, options: options, sample: sample)
    {
      layout = settled
    }
    return .rows(
      layout,
      CodeSequenceRows(
        layout: layout, beginsSegments: names.count == 1, file: sample.fileName))
  }

  /// Whether a column that goes by the name of a time holds times rather than dates.
  private static func hasReadableTime(
    _ sample: TableSample, _ header: TableSample.Row, _ roles: [ColumnRole?]
  ) -> Bool {
    roles.indices.contains { column in
      guard let role = roles[column], [.onset, .time].contains(role) else { return false }
      let cells = sample.rows.filter { $0.line > header.line && column < $0.cells.count }
        .map { $0.cells[column] }.filter { !MissingText.matches($0) }
      return !cells.isEmpty && cells.allSatisfy { TimeText.read($0, scale: .seconds) != nil }
    }
  }
}

/// Records codes by their place in the sequence.
struct CodeSequenceRows: RowInterpreter {
  private struct Key: Hashable {
    let session: String?
    let dyad: String?
  }

  private let layout: TableLayout
  private let beginsSegments: Bool
  private let file: String
  private var places: [Key: Int64] = [:]
  private var segment = 0

  init(layout: TableLayout, beginsSegments: Bool, file: String) {
    self.layout = layout
    self.beginsSegments = beginsSegments
    self.file = file
  }

  mutating func take(
    _ row: TableSample.Row, into recorder: inout EventRecorder, log: inout DiagnosticLog
  ) {
    guard row.cells.count == layout.columnNames.count else {
      recorder.refuseRowOfUnknownSession()
      log.add(
        RowComplaint.wrongWidth(
          row.cells.count, width: layout.columnNames.count, line: row.line, table: recorder.table,
          cells: row.cells), cause: "width")
      return
    }
    func cell(_ role: ColumnRole) -> String? { layout.column(role).map { row.cells[$0] } }
    let code = cell(.code) ?? layout.constants[.code] ?? ""
    if beginsSegments, isSegmentMark(code) {
      segment += 1
      return
    }
    var names = EventRecorder.Names(
      session: cell(.session), dyad: cell(.dyad), phase: cell(.phase), person: cell(.person),
      stream: cell(.stream))
    if segment > 0 { names.session = "segment \(segment)" }
    let key = Key(session: names.session, dyad: names.dyad)
    let place = places[key, default: 0]
    places[key] = place + 1
    recorder.add(code, names, onset: .seconds(place), offset: nil, line: row.line)
    var facts = recorder[facts: names.session, dyad: names.dyad]
    if place == 0 {
      facts.timeUnit = TimeUnit(step: .seconds(1), origin: .order)
      facts.factors = layout.columns(.factor).map {
        (name: layout.columnNames[$0], value: row.cells[$0])
      }
    }
    facts.statedLength = SessionTime.seconds(place + 1).microseconds
    recorder[facts: names.session, dyad: names.dyad] = facts
  }

  private func isSegmentMark(_ code: String) -> Bool {
    let text = code.trimmingBlanks
    return text.lowercased() == "segment" || (Int(text).map { $0 > 999 } ?? false)
  }

  mutating func finish(into recorder: inout EventRecorder, log: inout DiagnosticLog) {
    guard recorder.count > 0 else { return }
    log.add(
      Diagnostic(
        .orderOnly, "the table has no times", at: Diagnostic.Place(file: file),
        treatedAs: "an order of events; nothing is said of how long or how often in a minute",
        hint: "name the column of times if there is one: --map onset=NAME"))
  }
}
