public import CodedSessions

/// Reads continuous ratings: a table with a column of times and a column for each trace.
///
/// ```
/// time,infant,mother
/// 0,0.5,1
/// 0.04,,1.25
/// ```
///
/// The delimiter, the encoding and decimal commas are found as in tables of events; times are decimal seconds,
/// clock times, or what the column's name says (`time_ms`), and exact to the microsecond. The column of times is
/// the one called `time`, `seconds`, `t`, `onset` or the like, else the first that holds nothing but times, which
/// is noted. An empty cell, NA, NaN, -999 and other words for nothing are gaps: no sample, counted in a note for
/// each column. Columns without a number are left out with a note.
///
/// Rows must come in the order of their times, each time once. A time or a cell that cannot be read, a row of
/// another width, and times that do not rise are errors; with any error no trace is returned. O(n) in the cells;
/// the whole table is held in memory.
public enum RatingReader {
  /// Reads the table at `path`.
  ///
  /// - Parameters:
  ///   - path: A file of text, or a workbook. It is only read.
  ///   - options: Delimiter, encoding, sheet, decimal mark, time scale, frame rate, shift and words for missing
  ///     values; the rest is not used.
  /// - Returns: A trace for each column of ratings, from the left, none when anything is wrong; and every message.
  public static func read(
    _ path: String, options: ReadingOptions = ReadingOptions()
  ) -> (traces: [RatingTrace], diagnostics: [Diagnostic]) {
    var log = DiagnosticLog(
      namedRepeats: options.listsAllLines ? .max : DiagnosticLog.namedRepeats)
    guard let (header, rows) = SmallTable.read(path, options: options, log: &log) else {
      return ([], log.all)
    }
    let file = FileNames.name(of: path)
    guard !rows.isEmpty else {
      log.add(
        Diagnostic(
          .noDataRows, "there is a header but no row of data",
          at: Diagnostic.Place(file: file, line: header.line), expected: "a row for each time"))
      return ([], log.all)
    }
    guard
      let columns = RatingColumns(
        header: header, rows: rows, file: file, options: options, log: &log)
    else { return ([], log.all) }
    var reading = RatingRows(columns, header: header, file: file, options: options)
    for row in rows { reading.read(row, log: &log) }
    reading.complainOfMarks(log: &log)
    return (log.hasErrors ? [] : reading.traces, log.all)
  }
}
