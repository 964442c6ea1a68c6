import Tabular

/// Opens a table and looks at its beginning: encoding, delimiter, first rows.
struct TableOpening {
  /// The text, ready to be read from its beginning.
  var source: TextSource
  /// The first block of text, with a `sep=` line taken off.
  let firstBlock: [UInt8]
  /// The line number of the first byte of `firstBlock`.
  let firstLine: Int
  let delimiter: DelimiterGuess
  let sample: TableSample

  /// How many rows a layout is recognised from.
  static let sampleSize = 400

  /// Twice the longest row: after as many bytes without a row there are only blank lines.
  private static let longestBeginning = 32 << 20

  /// What the beginning of the file at `path` shows; a complaint when it is no table.
  static func open(path: String, options: ReadingOptions) -> Result<TableOpening, Diagnostic> {
    let fileName = FileNames.name(of: path)
    let place = Diagnostic.Place(file: fileName)
    do {
      var source = try TextSource(path: path, encoding: options.encoding)
      if source.byteCount == 0 {
        return .failure(
          Diagnostic(
            .fileEmpty, "the file is empty (0 bytes)", at: place,
            expected: "a table of coded events",
            hint: "was the export interrupted? export again"))
      }
      if let known = KnownFormat.recognise(head: source.head, fileName: fileName) {
        return .failure(notText(known, place: place))
      }
      let block = try source.next() ?? []
      if let known = KnownFormat.recognise(text: block) {
        return .failure(notText(known, place: place))
      }
      if let nul = block.firstIndex(of: 0) {
        return .failure(nulByte(at: nul, in: block, place: place))
      }
      return try opening(source: source, block: block, fileName: fileName, options: options)
    } catch let problem as RowProblem {
      return .failure(RowComplaint.diagnostic(problem, file: fileName))
    } catch let failure as TextSource.Failure {
      return .failure(complaint(failure, place: place))
    } catch {
      return .failure(Diagnostic(.fileUnreadable, "cannot read the file", at: place))
    }
  }

  private static func notText(
    _ known: KnownFormat.Finding, place: Diagnostic.Place
  ) -> Diagnostic {
    Diagnostic(
      .notText, "this is \(known.name), not a table of text", at: place,
      expected: "a text file: comma, semicolon or tab between columns", hint: known.hint)
  }

  /// Goes on reading until the first row is complete, which takes one block but for very wide tables;
  /// the parser's limits end a line without end.
  private static func opening(
    source: consuming TextSource, block: [UInt8], fileName: String, options: ReadingOptions
  ) throws -> Result<TableOpening, Diagnostic> {
    var source = source
    let delimiter =
      options.delimiter.map { DelimiterGuess(given: $0, head: block) }
      ?? DelimiterGuess(head: block)
    var text = Array(block.dropFirst(delimiter.declarationLength))
    let firstLine = delimiter.declarationLength > 0 ? 2 : 1
    var parser = try DelimitedParser(delimiter: delimiter.delimiter, firstLine: firstLine)
    var rows: [TableSample.Row] = []
    try parser.parse(text)
    take(parser.rows, into: &rows)
    var isWhole = source.byteCount <= TextSource.blockSize
    while rows.isEmpty, parser.problemCount == 0, !isWhole, text.count < longestBeginning {
      if let more = try source.next() {
        text += more
        try parser.parse(more)
        take(parser.rows, into: &rows)
      } else {
        isWhole = true
      }
    }
    // A row that the block's end cuts is no part of the sample.
    if isWhole, rows.count < sampleSize {
      try parser.finish()
      take(parser.rows, into: &rows)
    }
    return .success(
      TableOpening(
        source: source, firstBlock: text, firstLine: firstLine, delimiter: delimiter,
        sample: TableSample(
          fileName: fileName, rows: rows, isWhole: isWhole && rows.count < sampleSize)))
  }

  private static func take(_ block: borrowing RowBlock, into rows: inout [TableSample.Row]) {
    for row in 0..<block.count where rows.count < sampleSize {
      rows.append(TableSample.Row(line: block.line(ofRow: row), cells: block.texts(ofRow: row)))
    }
  }

  private static func nulByte(at index: Int, in block: [UInt8], place: Diagnostic.Place)
    -> Diagnostic
  {
    var place = place
    place.line = 1 + block[..<index].count { $0 == UInt8(ascii: "\n") }
    return Diagnostic(
      .nulByte, "a zero byte, which no text file holds", at: place,
      expected: "a text file: comma, semicolon or tab between columns",
      hint: "export the events as text (CSV), or name the encoding: --encoding utf-16")
  }

  /// Words a failure to get at the text.
  static func complaint(_ failure: TextSource.Failure, place: Diagnostic.Place) -> Diagnostic {
    switch failure {
    case .unreadable(let words):
      return Diagnostic(.fileUnreadable, "cannot read the file: \(words)", at: place)
    case .notText(let fault, let encoding, let line):
      var place = place
      place.line = line
      let byte = String(fault.byte, radix: 16, uppercase: true)
      return Diagnostic(
        .invalidEncoding,
        "byte 0x\(byte) at place \(fault.offset + 1) of the file is not \(encoding.rawValue)",
        at: place, expected: "text in \(encoding.rawValue)",
        hint: "name the encoding: --encoding cp1252 (Windows) or --encoding utf-16")
    }
  }
}

/// Names of files without their folders, so that no path enters a report.
enum FileNames {
  /// The last part of a path.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
