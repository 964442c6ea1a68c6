/// A square table of whole numbers as a file: one row for each given code, one column for each target.
///
/// The first row names the targets, the first column the givens, both the same codes; rows may come in
/// another order than columns. Used for a table of counts made elsewhere, and, with 0 where a pair cannot
/// occur and 1 where it can, for structural zeros.
public struct CountTableFile: Sendable, Hashable {
  /// The codes, in the order of the columns.
  public let names: [String]
  /// The numbers, one row for each of ``names``.
  public let counts: [[Int]]

  /// Reads the table at `path`.
  ///
  /// - Returns: The table, `nil` when anything in it is wrong, and every message.
  public static func read(_ path: String) -> (table: CountTableFile?, diagnostics: [Diagnostic]) {
    var log = DiagnosticLog()
    guard let (header, rows) = SmallTable.read(path, log: &log) else { return (nil, log.all) }
    let file = FileNames.name(of: path)
    let names = header.cells.dropFirst().map { String($0.trimmingBlanks) }
    func complain(
      _ message: String, line: Int, field: Int? = nil, expected: String, cause: String
    ) {
      log.add(
        Diagnostic(
          .badCountTable, message, at: Diagnostic.Place(file: file, line: line, field: field),
          expected: expected), cause: cause)
    }
    if names.isEmpty {
      complain(
        "the header names no target", line: header.line,
        expected: "an empty cell and then the codes", cause: "empty")
    }
    for (place, name) in names.enumerated() {
      if name.isEmpty {
        complain(
          "a target has no name", line: header.line, field: place + 2, expected: "a code",
          cause: "name")
      } else if names.prefix(place).contains(name) {
        complain(
          "\"\(name)\" stands twice", line: header.line, field: place + 2,
          expected: "each code once", cause: "twice")
      }
    }
    var found: [String: [Int]] = [:]
    for row in rows {
      let given = row.cells.first.map { String($0.trimmingBlanks) } ?? ""
      guard row.cells.count == header.cells.count else {
        complain(
          "row has \(row.cells.count) cells, the header has \(header.cells.count)", line: row.line,
          expected: "a number for each target", cause: "width")
        continue
      }
      guard names.contains(given) else {
        let near = ColumnNames.nearest(to: given, among: names)
        complain(
          "\"\(given)\" is no target" + (near.map { "; did you mean \"\($0)\"?" } ?? ""),
          line: row.line, field: 1, expected: "the same codes in rows and columns", cause: "given")
        continue
      }
      guard found[given] == nil else {
        complain(
          "\"\(given)\" has two rows", line: row.line, field: 1, expected: "one row for each code",
          cause: "row")
        continue
      }
      var counts: [Int] = []
      for (place, cell) in row.cells.dropFirst().enumerated() {
        let text = cell.trimmingBlanks
        guard let count = Int(text), count >= 0, count <= 1_000_000_000_000 else {
          complain(
            "\"\(text)\" is no count", line: row.line, field: place + 2,
            expected: "a whole number, 0 or more", cause: "count")
          counts.append(0)
          continue
        }
        counts.append(count)
      }
      found[given] = counts
    }
    for name in names where found[name] == nil && !log.hasErrors {
      complain(
        "there is no row for \"\(name)\"", line: header.line,
        expected: "the same codes in rows and columns", cause: "missing")
    }
    guard !log.hasErrors else { return (nil, log.all) }
    return (CountTableFile(names: names, counts: names.map { found[$0] ?? [] }), log.all)
  }
}
