import CodedSessions

/// A Datavyu spreadsheet: from an `.opf` project or as the program's native CSV, all versions.
///
/// Each code of a column is a stream of its own, `column.code`, as the codes of one cell hold together
/// (hand and look of a child's hands); a column with one code is one stream. Who behaves stands in the
/// name of the column, if anywhere.
enum DatavyuSpreadsheet: DocumentDialect {
  static func recognise(_ beginning: DocumentBeginning) -> DocumentRecognition? {
    var lines = beginning.text.split(omittingEmptySubsequences: false) { $0.isNewline }[...]
    guard let first = lines.first else { return nil }
    var version = "version 1"
    if first.count <= 3, first.hasPrefix("#"), first.dropFirst().allSatisfy(\.isNumber) {
      version = "version \(first.dropFirst())"
      lines = lines.dropFirst()
    }
    let header = lines.prefix(200).first { DatavyuText.column(String($0), line: 0) != nil }
    guard let header, version != "version 1" || header == first else { return nil }
    return .events(
      DocumentLayout(
        dialect: "Datavyu spreadsheet, \(version)",
        reason:
          "the header of a column, \"\(header.prefix(60))\"; each code of a column is a stream, who is meant stands in the column's name",
        parts: [
          .init("column", .stream), .init("onset", .onset), .init("offset", .offset),
          .init("value", .code),
        ], timeScale: .milliseconds))
  }

  static func read(
    _ document: Document, into recorder: inout EventRecorder, options: ReadingOptions,
    log: inout DiagnosticLog
  ) {
    let text = DatavyuText(document.lines)
    for fault in text.faults {
      recorder.refuseRow()
      log.add(
        Diagnostic(
          .malformedDocument, "this line is no part of a Datavyu spreadsheet",
          at: Diagnostic.Place(file: document.fileName, line: fault.line),
          expected: fault.expected, hint: "was the file edited by hand? export it again"))
    }
    let clock = DatavyuClock(text, options: options, file: document.fileName, log: &log)
    for column in text.columns {
      DatavyuColumn(column, clock: clock).record(
        into: &recorder, file: document.fileName, log: &log)
    }
  }
}
