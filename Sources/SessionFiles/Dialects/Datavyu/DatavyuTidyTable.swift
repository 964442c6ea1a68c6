import CodedSessions

/// The table that Datavyu's export scripts write: `file,column,ordinal,onset,offset` and the codes of the
/// column, times in milliseconds. Each code is a stream, as in ``DatavyuSpreadsheet``.
enum DatavyuTidyTable: Dialect {
  private static let head = ["file", "column", "ordinal", "onset", "offset"]

  static func recognise(_ sample: TableSample, options: ReadingOptions) -> Recognition? {
    guard options.map.isEmpty, let header = sample.rows.first(where: { !$0.isBlank }),
      header.cells.count > head.count,
      header.cells.prefix(head.count).map(ColumnNames.normal) == head
    else { return nil }
    let codes = Array(header.cells.dropFirst(head.count))
    let layout = TableLayout(
      dialect: "Datavyu cells, one a row, as its scripts export them",
      reason: "the header begins with " + head.joined(separator: ",")
        + "; each further column is a code, times are milliseconds",
      headerLine: header.line, columnNames: header.cells,
      roles: [.session, .stream, nil, .onset, .offset] + codes.map { _ in .code },
      rowForm: .bouts, timeScale: options.timeScale ?? .milliseconds)
    return .rows(layout, DatavyuTidyRows(codes: codes, layout: layout, file: sample.fileName))
  }
}

/// Makes an event of each code of each row.
struct DatavyuTidyRows: RowInterpreter {
  private let codes: [String]
  private let layout: TableLayout
  private let file: String
  private var times: CellTimes

  init(codes: [String], layout: TableLayout, file: String) {
    self.codes = codes
    self.layout = layout
    self.file = file
    times = CellTimes(layout: layout, file: file)
  }

  mutating func take(
    _ row: TableSample.Row, into recorder: inout EventRecorder, log: inout DiagnosticLog
  ) {
    guard row.cells.count == layout.columnNames.count else {
      log.add(
        RowComplaint.wrongWidth(
          row.cells.count, width: layout.columnNames.count, line: row.line, table: recorder.table,
          cells: row.cells), cause: "width")
      recorder.refuseRowOfUnknownSession()
      return
    }
    let session = row.cells[0]
    guard let onset = times.read(row, 3, log: &log), let offset = times.read(row, 4, log: &log)
    else {
      recorder.refuseRow(session: session)
      return
    }
    let column = row.cells[1]
    let owner = PersonInName(column)
    for (index, code) in codes.enumerated() {
      let names = EventRecorder.Names(
        session: session, person: owner?.person,
        stream: DatavyuColumn.stream(column: column, argument: code, count: codes.count))
      recorder.add(row.cells[5 + index], names, onset: onset, offset: offset, line: row.line)
    }
  }

  mutating func finish(into recorder: inout EventRecorder, log: inout DiagnosticLog) {}
}
