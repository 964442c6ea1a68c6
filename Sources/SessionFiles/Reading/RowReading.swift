import Tabular

/// Gives the rows of a table to an interpreter, one by one, and collects its events.
struct RowReading {
  private(set) var recorder: EventRecorder
  /// How many rows of data there were.
  private(set) var rowCount = 0
  private var interpreter: any RowInterpreter
  private let headerLine: Int

  /// Reads the table behind `opening` to its end.
  init(
    _ opening: consuming TableOpening, layout: TableLayout, interpreter: any RowInterpreter,
    options: ReadingOptions = ReadingOptions(), log: inout DiagnosticLog
  ) {
    self.interpreter = interpreter
    headerLine = layout.headerLine ?? 0
    recorder = EventRecorder(
      fileName: opening.sample.fileName, layout: layout, encoding: opening.source.encoding,
      delimiter: opening.delimiter.delimiter, missing: MissingText(options.missing))
    read(opening, log: &log)
    self.interpreter.finish(into: &recorder, log: &log)
  }

  private mutating func read(_ opening: consuming TableOpening, log: inout DiagnosticLog) {
    var source = opening.source
    let file = opening.sample.fileName
    defer { source.close() }
    guard
      var parser = try? DelimitedParser(
        delimiter: opening.delimiter.delimiter, firstLine: opening.firstLine)
    else { return }
    do {
      try parser.parse(opening.firstBlock)
      take(parser.rows, log: &log)
      while let block = try source.next() {
        try parser.parse(block)
        take(parser.rows, log: &log)
      }
      try parser.finish()
      take(parser.rows, log: &log)
    } catch let problem as RowProblem {
      take(parser.rows, log: &log)
      recorder.refuseRowOfUnknownSession()
      log.add(RowComplaint.diagnostic(problem, file: file))
    } catch let failure as TextSource.Failure {
      recorder.refuseRowOfUnknownSession()
      log.add(FileOpening.complaint(failure, place: Diagnostic.Place(file: file)))
    } catch {
      recorder.refuseRowOfUnknownSession()
      log.add(
        Diagnostic(.fileUnreadable, "cannot read the file", at: Diagnostic.Place(file: file)))
    }
    for problem in parser.problems {
      recorder.refuseRowOfUnknownSession()
      log.add(RowComplaint.diagnostic(problem, file: file), cause: "\(problem.kind)")
    }
  }

  private mutating func take(_ block: borrowing RowBlock, log: inout DiagnosticLog) {
    for row in 0..<block.count where block.line(ofRow: row) > headerLine {
      let cells = TableSample.Row(line: block.line(ofRow: row), cells: block.texts(ofRow: row))
      if cells.isBlank {
        if cells.cells.count > 1 { complainOfEmptyRow(line: cells.line, log: &log) }
        continue
      }
      rowCount += 1
      interpreter.take(cells, into: &recorder, log: &log)
    }
  }

  private func complainOfEmptyRow(line: Int, log: inout DiagnosticLog) {
    log.add(
      Diagnostic(
        .emptyRow, "a row of empty cells",
        at: Diagnostic.Place(file: recorder.table.fileName, line: line),
        treatedAs: "nothing; the row is not used"))
  }
}
