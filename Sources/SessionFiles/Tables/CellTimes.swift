import CodedSessions

/// Reads times from cells of rows that are no events, and complains like any table.
struct CellTimes {
  private let layout: TableLayout
  private let file: String

  init(layout: TableLayout, file: String) {
    self.layout = layout
    self.file = file
  }

  /// The time in a cell; `nil` after a message when there is none.
  func read(_ row: TableSample.Row, _ column: Int, log: inout DiagnosticLog) -> SessionTime? {
    let text = column < row.cells.count ? row.cells[column] : ""
    let place = Diagnostic.Place(
      file: file, line: row.line, field: column + 1,
      columnName: column < layout.columnNames.count ? layout.columnNames[column] : nil)
    guard !MissingText.matches(text) else {
      log.add(
        Diagnostic(
          .missingTime, "there is no time", at: place,
          expected: RowComplaint.expectedTime(layout.timeScale)))
      return nil
    }
    guard let reading = TimeText.read(text, scale: layout.timeScale),
      reading.time.microseconds.magnitude < 31_557_600_000_000_000
    else {
      log.add(
        Diagnostic(
          .notATime, "\"\(text)\" is not a time", at: place,
          expected: RowComplaint.expectedTime(layout.timeScale),
          hint: RowComplaint.timeHint(text)))
      return nil
    }
    if !reading.isExact {
      log.add(
        Diagnostic(
          .finerThanMicrosecond, "a time finer than a microsecond", at: place,
          treatedAs: reading.time.text + " s"))
    }
    return reading.time
  }
}
