import CodedSessions

/// Mangold INTERACT's export: `Level, Description, Number, Onset_Time, Offset_Time, Duration_Time` and a column
/// for each class.
///
/// Rows of level 1 and 2 are groups and sets: they state the session's bounds. Rows of level 3 are events;
/// each filled class is an event, its column the stream. Events whose class was left out of the export have
/// none. Offsets name the last frame, so that bouts that touch lie a frame apart.
enum INTERACTTable: Dialect {
  private static let head = ["level", "description", "number", "onset time", "offset time"]

  static func recognise(_ sample: TableSample, options: ReadingOptions) -> Recognition? {
    guard options.map.isEmpty, let header = sample.rows.first(where: { !$0.isBlank }),
      header.cells.count > head.count,
      header.cells.prefix(head.count).map(ColumnNames.normal) == head
    else { return nil }
    let names = header.cells.map(ColumnNames.normal)
    let first = names.count > 5 && names[5].hasPrefix("duration") ? 6 : 5
    var roles: [ColumnRole?] = [nil, nil, nil, .onset, .offset]
    while roles.count < first { roles.append(.duration) }
    roles += names.dropFirst(first).map { _ in .code }
    let layout = TableLayout(
      dialect: "Mangold INTERACT export",
      reason:
        "the header begins with Level, Description, Number, Onset_Time, Offset_Time; each further column is a class",
      headerLine: header.line, columnNames: header.cells, roles: roles, rowForm: .bouts,
      timeScale: options.timeScale ?? .seconds)
    return .rows(layout, INTERACTRows(layout: layout, classes: first, file: sample.fileName))
  }
}

/// Makes events of INTERACT's rows.
struct INTERACTRows: RowInterpreter {
  private let layout: TableLayout
  private let classes: Int
  private let file: String
  private let times: CellTimes
  private var bounds: (begin: SessionTime, end: SessionTime)?

  init(layout: TableLayout, classes: Int, file: String) {
    self.layout = layout
    self.classes = classes
    self.file = file
    times = CellTimes(layout: layout, file: file)
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
    guard let onset = times.read(row, 3, log: &log), let offset = times.read(row, 4, log: &log)
    else {
      recorder.refuseRow()
      return
    }
    if row.cells[0] == "1" || row.cells[0] == "2" {
      bounds = (min(bounds?.begin ?? onset, onset), max(bounds?.end ?? offset, offset))
      return
    }
    var isCoded = false
    for column in classes..<layout.columnNames.count
    where !row.cells[column].trimmingBlanks.isEmpty {
      isCoded = true
      let name = layout.columnNames[column]
      let owner = PersonInName(name)
      recorder.add(
        row.cells[column],
        EventRecorder.Names(
          person: owner?.person, stream: owner.map { $0.rest.isEmpty ? name : $0.rest } ?? name),
        onset: onset, offset: offset, line: row.line)
    }
    if !isCoded {
      log.add(
        Diagnostic(
          .rowWithoutCode, "an event without a code in any class",
          at: Diagnostic.Place(file: file, line: row.line),
          treatedAs: "nothing coded; the row is not used",
          hint: "export all classes if one is missing"), cause: "no class")
    }
  }

  mutating func finish(into recorder: inout EventRecorder, log: inout DiagnosticLog) {
    guard let bounds, bounds.end > bounds.begin else { return }
    var facts = recorder[facts: nil, dyad: nil]
    facts.timeOffset = bounds.begin.microseconds
    facts.statedLength = (bounds.end - bounds.begin).microseconds
    recorder[facts: nil, dyad: nil] = facts
  }
}
