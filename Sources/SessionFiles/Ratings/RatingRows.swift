import CodedSessions

/// Collects the samples of a table of ratings, row by row, with a complaint about all that is none.
struct RatingRows {
  /// A thousand years; sums of such times are far from overflow.
  private static let longest: UInt64 = 31_557_600_000_000_000

  private let columns: RatingColumns
  private let header: TableSample.Row
  private let file: String
  private let missing: MissingText
  private let options: ReadingOptions
  private var samples: [[RatingTrace.Sample]]
  /// For each column of ratings and each decimal mark the line where it stands first.
  private var marks: [[ReadingOptions.DecimalMark: Int]]
  private var latest: SessionTime?

  init(
    _ columns: RatingColumns, header: TableSample.Row, file: String, options: ReadingOptions
  ) {
    self.columns = columns
    self.header = header
    self.file = file
    self.options = options
    missing = MissingText(options.missing)
    samples = Array(repeating: [], count: columns.ratings.count)
    marks = Array(repeating: [:], count: columns.ratings.count)
  }

  /// The traces of all rows so far.
  var traces: [RatingTrace] {
    zip(columns.ratings, samples).compactMap { try? RatingTrace(name: $0.name, samples: $1) }
  }

  /// Reads a row.
  mutating func read(_ row: TableSample.Row, log: inout DiagnosticLog) {
    let width = header.cells.count
    guard row.cells.count == width else {
      log.add(
        Diagnostic(
          .wrongFieldCount,
          "row has \(row.cells.count) \(row.cells.count == 1 ? "cell" : "cells"), the header has \(width)",
          at: Diagnostic.Place(file: file, line: row.line),
          expected: "\(width) cells: \(ColumnNames.listed(header.cells))",
          hint:
            "a decimal comma in a comma-separated file? export again with ';' or a decimal point"
        ), cause: "width")
      return
    }
    let time = time(in: row, log: &log)
    for (number, rating) in columns.ratings.enumerated() {
      guard let value = value(in: row, number, rating, log: &log), let time else { continue }
      samples[number].append(RatingTrace.Sample(time: time, value: value))
    }
  }

  /// Warns of columns in which some numbers have a decimal point and others a comma.
  func complainOfMarks(log: inout DiagnosticLog) {
    for (rating, lines) in zip(columns.ratings, marks) {
      guard let point = lines[.point], let comma = lines[.comma] else { continue }
      log.add(
        Diagnostic(
          .otherDecimalMark, "some numbers are written with a decimal point, others with a comma",
          at: place(max(point, comma), rating.column), treatedAs: "decimal marks, all of them",
          hint: "marks between thousands must go"))
    }
  }

  private func place(_ line: Int, _ column: Int) -> Diagnostic.Place {
    Diagnostic.Place(
      file: file, line: line, field: column + 1,
      columnName: String(header.cells[column].trimmingBlanks))
  }

  /// The row's time, later than all before; `nil` after a message.
  private mutating func time(in row: TableSample.Row, log: inout DiagnosticLog) -> SessionTime? {
    let text = row.cells[columns.time]
    let place = place(row.line, columns.time)
    let expected = RowComplaint.expectedTime(columns.scale)
    guard !missing.matches(text) else {
      log.add(Diagnostic(.missingTime, "there is no time", at: place, expected: expected))
      return nil
    }
    guard let reading = TimeText.read(text, scale: columns.scale) else {
      log.add(Diagnostic(.notATime, "\"\(text)\" is not a time", at: place, expected: expected))
      return nil
    }
    let (moved, isTooLong) = reading.time.microseconds.addingReportingOverflow(
      options.shift.microseconds)
    guard !isTooLong, moved.magnitude < Self.longest else {
      log.add(
        Diagnostic(
          .timeOutOfRange, "\"\(text)\" is longer than a thousand years", at: place,
          expected: expected))
      return nil
    }
    if !reading.isExact {
      log.add(
        Diagnostic(
          .finerThanMicrosecond, "a time finer than a microsecond", at: place,
          treatedAs: reading.time.text + " s"))
    }
    let time = SessionTime(microseconds: moved)
    if let latest, time <= latest {
      log.add(
        Diagnostic(
          .timesDoNotRise,
          time == latest
            ? "the time \(time.text) s stands twice"
            : "the time \(time.text) s comes after \(latest.text) s", at: place,
          expected: "rows in the order of their times, each time once",
          hint: "sort the rows; each person needs a column, each session a file"))
      return nil
    }
    latest = time
    return time
  }

  /// The row's value; `nil` where nothing is meant, and after a message.
  private mutating func value(
    in row: TableSample.Row, _ number: Int, _ rating: RatingColumns.Rating,
    log: inout DiagnosticLog
  ) -> Double? {
    let text = row.cells[rating.column]
    let found = missing.matches(text) ? nil : RatingNumber.read(text)
    if missing.matches(text) || found?.value == -999 {
      let line = UInt32(clamping: row.line)
      if !log.counts(.ratingMissing, file: file, cause: rating.name, line: line) {
        log.add(
          Diagnostic(
            .ratingMissing, "there is no rating", at: place(row.line, rating.column),
            treatedAs: "a gap"), cause: rating.name)
      }
      return nil
    }
    guard let found, found.mark == nil || found.mark != options.decimalMark?.other else {
      log.add(
        Diagnostic(
          .notANumber, "\"\(text)\" is not a number", at: place(row.line, rating.column),
          expected: "a number such as 0.25, or an empty cell",
          hint: "words for missing values are empty, NA and NaN"))
      return nil
    }
    if let mark = found.mark, marks[number][mark] == nil { marks[number][mark] = row.line }
    return found.value
  }
}
