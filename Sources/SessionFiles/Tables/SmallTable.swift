import Tabular

/// Reads a whole table of text into rows: for codebooks and other small tables, not for events.
enum SmallTable {
  /// The rows of the file at `path`, or what is wrong with it.
  static func read(
    _ path: String, options: ReadingOptions = ReadingOptions(), log: inout DiagnosticLog
  ) -> (header: TableSample.Row, rows: [TableSample.Row])? {
    let file = FileNames.name(of: path)
    switch FileOpening.open(path: path, options: options) {
    case .failure(let diagnostic):
      log.add(diagnostic)
      return nil
    case .success(.document(_, _, let layout)):
      log.add(
        Diagnostic(
          .notText, "this is \(layout.dialect), not a table of text",
          at: Diagnostic.Place(file: file), expected: "a small table as CSV"))
      return nil
    case .success(.table(let opening)):
      guard var rows = allRows(opening, file: file, log: &log) else { return nil }
      rows.removeAll(where: \.isBlank)
      guard let header = rows.first else {
        log.add(
          Diagnostic(
            .noDataRows, "the table is empty", at: Diagnostic.Place(file: file),
            expected: "a header and at least one row"))
        return nil
      }
      return (header, Array(rows.dropFirst()))
    }
  }

  private static func allRows(
    _ opening: TableOpening, file: String, log: inout DiagnosticLog
  ) -> [TableSample.Row]? {
    var source = opening.source
    defer { source.close() }
    guard
      var parser = try? DelimitedParser(
        delimiter: opening.delimiter.delimiter, firstLine: opening.firstLine)
    else { return nil }
    var rows: [TableSample.Row] = []
    func take(_ block: borrowing RowBlock) {
      for row in 0..<block.count {
        rows.append(TableSample.Row(line: block.line(ofRow: row), cells: block.texts(ofRow: row)))
      }
    }
    do {
      try parser.parse(opening.firstBlock)
      take(parser.rows)
      while let block = try source.next() {
        try parser.parse(block)
        take(parser.rows)
      }
      try parser.finish()
      take(parser.rows)
    } catch let problem as RowProblem {
      log.add(RowComplaint.diagnostic(problem, file: file))
      return nil
    } catch {
      log.add(
        Diagnostic(.fileUnreadable, "cannot read the file", at: Diagnostic.Place(file: file)))
      return nil
    }
    for problem in parser.problems { log.add(RowComplaint.diagnostic(problem, file: file)) }
    return parser.problemCount == 0 ? rows : nil
  }
}
