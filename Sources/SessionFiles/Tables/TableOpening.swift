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
  /// The sheet of a workbook that the table is, if it is one, and the sheets that are not read.
  var sheet: String?
  var otherSheets: [String] = []
  /// All of the text, when it is in memory anyway.
  var text: [UInt8]?

  /// How many rows a layout is recognised from.
  static let sampleSize = 400

  /// Twice the longest row: after as many bytes without a row there are only blank lines.
  private static let longestBeginning = 32 << 20

  /// Goes on reading until the first row is complete, which takes one block but for very wide tables;
  /// the parser's limits end a line without end.
  static func open(
    _ source: consuming TextSource, block: [UInt8], fileName: String, options: ReadingOptions
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

  /// What to say of a zero byte.
  static func nulByte(at index: Int, in block: [UInt8], place: Diagnostic.Place)
    -> Diagnostic
  {
    var place = place
    place.line = 1 + block[..<index].count { $0 == UInt8(ascii: "\n") }
    return Diagnostic(
      .nulByte, "a zero byte, which no text file holds", at: place,
      expected: "a text file: comma, semicolon or tab between columns",
      hint: "export the events as text (CSV), or name the encoding: --encoding utf-16")
  }
}

/// Names of files without their folders, so that no path enters a report.
enum FileNames {
  /// The last part of a path.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
