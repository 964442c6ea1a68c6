import CLibCSV
import SessionFiles
import Tabular

/// The ways of reading a table that are compared.
enum Reading {
  /// What was read, so that nobody can skip the work.
  struct Result {
    var rows = 0
    var fields = 0
  }

  /// A way of reading and its name.
  struct Way: Sendable {
    let name: String
    let run: @Sendable (String) throws -> Result
  }

  static let ways = [
    Way(name: "(a) libcsv, empty callbacks", run: bare),
    Way(name: "(b) Tabular, rows only", run: { try rows($0) }),
    Way(name: "(c) Tabular, typed columns", run: columns),
    Way(name: "(d) SessionFiles, sessions", run: sessions),
  ]

  /// libcsv alone, with its own options.
  static func bare(_ path: String) throws -> Result {
    var parser = unsafe csv_parser()
    guard unsafe csv_init(&parser, 0) == 0 else { return Result() }
    defer { unsafe csv_free(&parser) }
    try BlockFile(path).forEachBlock { block in
      unsafe block.withUnsafeBufferPointer { bytes in
        _ = unsafe csv_parse(
          &parser, bytes.baseAddress, bytes.count, ignoreField, ignoreRow, nil)
      }
    }
    _ = unsafe csv_fini(&parser, ignoreField, ignoreRow, nil)
    return Result()
  }

  /// Rows with line numbers; the fields stay bytes.
  static func rows(_ path: String, upTo limit: Int = .max) throws -> Result {
    var parser = try DelimitedParser(delimiter: UInt8(ascii: ","))
    var result = Result()
    try BlockFile(path).forEachBlock(upTo: limit) { block in
      try parser.parse(block)
      result.add(parser.rows)
    }
    try parser.finish()
    result.add(parser.rows)
    return result
  }

  /// Four columns of names as numbers, two of exact times, and the length of every row checked.
  static func columns(_ path: String) throws -> Result {
    var parser = try DelimitedParser(delimiter: UInt8(ascii: ","))
    var columns = TypedColumns([.text, .text, .text, .text, .decimal(), .decimal()])
    let size = try BlockFile(path).size()
    try BlockFile(path).forEachBlock { block in
      try parser.parse(block)
      if columns.rowCount == 0 {
        // The number of rows follows from the first block nearly enough.
        columns.reserveCapacity(parser.rows.count * (size / block.count + 1))
      }
      columns.append(parser.rows, from: columns.rowCount == 0 ? 1 : 0)
    }
    try parser.finish()
    columns.append(parser.rows)
    guard columns.irregularRows.isEmpty, columns.decimalColumn(4)?.others.isEmpty == true else {
      print("the file is not the expected table")
      return Result()
    }
    return Result(rows: columns.rowCount, fields: 6 * columns.rowCount)
  }
}

extension Reading {
  /// The whole way: encoding, layout, times, streams, checks.
  static func sessions(_ path: String) throws -> Result {
    let outcome = SessionReader.read([path])
    for diagnostic in outcome.diagnostics { print(DiagnosticText.render(diagnostic)) }
    return Result(
      rows: outcome.tables.reduce(0) { $0 + $1.rowCount }, fields: outcome.sessions.count)
  }
}

extension Reading.Result {
  mutating func add(_ block: borrowing RowBlock) {
    rows += block.count
    if block.count > 0 { fields += block.count * block.fieldCount(ofRow: block.count - 1) }
  }
}

private func ignoreField(
  entry: UnsafeMutableRawPointer?, length: Int, context: UnsafeMutableRawPointer?
) {}

private func ignoreRow(lineEnd: Int32, context: UnsafeMutableRawPointer?) {}
