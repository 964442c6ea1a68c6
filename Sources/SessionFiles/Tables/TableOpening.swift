import Tabular

/// Opens a table and looks at its beginning: encoding, delimiter, first rows.
struct TableOpening {
  /// The text, ready to be read from its beginning.
  var source: TextSource
  /// The first block of text, with a `sep=` line taken off.
  let firstBlock: [UInt8]
  /// Whether the first block is all there is.
  let isWhole: Bool
  /// The line number of the first byte of `firstBlock`.
  let firstLine: Int
  let delimiter: DelimiterGuess
  let sample: TableSample

  /// How many rows a layout is recognised from.
  static let sampleSize = 400

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
        return .failure(
          Diagnostic(
            .notText, "this is \(known.name), not a table of text", at: place,
            expected: "a text file: comma, semicolon or tab between columns", hint: known.hint))
      }
      let block = try source.next() ?? []
      let isWhole = source.byteCount <= TextSource.blockSize
      if let nul = block.firstIndex(of: 0) {
        return .failure(nulByte(at: nul, in: block, place: place))
      }
      return opening(
        source: source, block: block, isWhole: isWhole, fileName: fileName, options: options)
    } catch {
      return .failure(complaint(error, place: place))
    }
  }

  private static func opening(
    source: TextSource, block: [UInt8], isWhole: Bool, fileName: String, options: ReadingOptions
  ) -> Result<TableOpening, Diagnostic> {
    let delimiter =
      options.delimiter.map { DelimiterGuess(given: $0, head: block) }
      ?? DelimiterGuess(head: block)
    let text = Array(block.dropFirst(delimiter.declarationLength))
    let firstLine = delimiter.declarationLength > 0 ? 2 : 1
    let rows = firstRows(of: text, delimiter: delimiter.delimiter, firstLine: firstLine)
    return .success(
      TableOpening(
        source: source, firstBlock: text, isWhole: isWhole, firstLine: firstLine,
        delimiter: delimiter,
        sample: TableSample(
          fileName: fileName, rows: rows, isWhole: isWhole && rows.count < sampleSize)))
  }

  private static func firstRows(
    of text: [UInt8], delimiter: UInt8, firstLine: Int
  ) -> [TableSample.Row] {
    guard var parser = try? DelimitedParser(delimiter: delimiter, firstLine: firstLine) else {
      return []
    }
    var rows: [TableSample.Row] = []
    func take(_ block: borrowing RowBlock) {
      for row in 0..<block.count where rows.count < sampleSize {
        rows.append(
          TableSample.Row(line: block.line(ofRow: row), cells: block.texts(ofRow: row)))
      }
    }
    // A problem here is met again, and reported, when the table is read.
    try? parser.parse(text)
    take(parser.rows)
    if rows.count < sampleSize {
      try? parser.finish()
      take(parser.rows)
    }
    return rows
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
    case .notText(let fault, let encoding):
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
