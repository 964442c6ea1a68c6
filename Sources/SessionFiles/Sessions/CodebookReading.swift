import CodedSessions

extension CodebookFile {
  /// Reads a codebook: `stream,person,code,label,kind,class,order,colour,exclusive_group`, of which
  /// only `stream` and `code` must be there.
  ///
  /// - Returns: The codebook, `nil` when anything in it is wrong, and every message.
  public static func read(_ path: String) -> (file: CodebookFile?, diagnostics: [Diagnostic]) {
    var log = DiagnosticLog()
    guard let (header, rows) = SmallTable.read(path, log: &log) else { return (nil, log.all) }
    let fileName = FileNames.name(of: path)
    let names = header.cells.map(ColumnNames.normal)
    for (index, name) in names.enumerated() where !knownColumns.contains(name) {
      let near = ColumnNames.nearest(to: header.cells[index], among: knownColumns)
      log.add(
        Diagnostic(
          .badCodebook, "unknown column \"\(header.cells[index])\"",
          at: Diagnostic.Place(file: fileName, line: header.line, field: index + 1),
          expected: "the columns " + knownColumns.joined(separator: ", "),
          hint: near.map { "did you mean \"\($0)\"?" }), cause: name)
    }
    let needed = ["stream", "code"]
    for needed in needed where !names.contains(needed) {
      log.add(
        Diagnostic(
          .badCodebook, "there is no column \"\(needed)\"",
          at: Diagnostic.Place(file: fileName, line: header.line)), cause: needed)
    }
    guard needed.allSatisfy(names.contains) else { return (nil, log.all) }
    if rows.isEmpty {
      log.add(
        Diagnostic(
          .noDataRows, "there is a header but no row of data",
          at: Diagnostic.Place(file: fileName, line: header.line), expected: "a row for each code"))
    }
    var result: [(order: Int, row: Row)] = []
    var seen: [[String]: Int] = [:]
    for row in rows {
      guard let read = self.row(row, names: names, file: fileName, log: &log) else { continue }
      complainOfTwin(read.row, line: row.line, seen: &seen, file: fileName, log: &log)
      result.append(read)
    }
    guard !log.hasErrors else { return (nil, log.all) }
    let sorted = result.enumerated().sorted {
      ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
    }
    return (CodebookFile(rows: sorted.map(\.element.row)), log.all)
  }

  /// Reads a codebook that may not have been begun: a header without a row is no codebook, and a note says so.
  public static func readDraft(_ path: String) -> (file: CodebookFile?, diagnostics: [Diagnostic]) {
    let read = read(path)
    guard read.diagnostics.map(\.id) == [.noDataRows], let place = read.diagnostics.first?.place,
      place.line != nil
    else { return read }
    let note = Diagnostic(
      .codebookWithoutRows, "the codebook has no row yet", at: place,
      expected: "a row for each code", treatedAs: "no codebook: kinds and classes are guessed",
      hint: "attune codebook FILES drafts one")
    return (nil, [note])
  }

  private static let knownColumns = [
    "stream", "person", "code", "label", "kind", "class", "order", "colour", "exclusive group",
  ]

  private static func row(
    _ row: TableSample.Row, names: [String], file: String, log: inout DiagnosticLog
  ) -> (order: Int, row: Row)? {
    guard row.cells.count == names.count else {
      log.add(
        Diagnostic(
          .wrongFieldCount, "row has \(row.cells.count) cells, the header has \(names.count)",
          at: Diagnostic.Place(file: file, line: row.line)), cause: "width")
      return nil
    }
    func cell(_ name: String) -> String {
      names.firstIndex(of: name).map { String(row.cells[$0].trimmingBlanks) } ?? ""
    }
    func complain(_ column: String, expected: String) {
      let field = names.firstIndex(of: column).map { $0 + 1 }
      log.add(
        Diagnostic(
          .badCodebook, "\"\(cell(column))\" is no \(column)",
          at: Diagnostic.Place(file: file, line: row.line, field: field, columnName: column),
          expected: expected), cause: column)
    }
    let kind = StreamKind(rawValue: cell("kind"))
    if kind == nil, !cell("kind").isEmpty {
      complain("kind", expected: StreamKind.allCases.map(\.rawValue).joined(separator: ", "))
    }
    let codeClass = CodeClass(rawValue: cell("class"))
    if codeClass == nil, !cell("class").isEmpty {
      complain("class", expected: CodeClass.allCases.map(\.rawValue).joined(separator: ", "))
    }
    let colour = cell("colour").uppercased()
    if !colour.isEmpty, !isColour(colour) { complain("colour", expected: "a colour as #0072B2") }
    if let contrast = Colour(hex: colour)?.contrast(with: Colour(0xFFFFFF)), contrast < 3 {
      let tenths = Int(contrast * 10)
      let field = names.firstIndex(of: "colour").map { $0 + 1 }
      log.add(
        Diagnostic(
          .faintColour,
          "the colour \(colour) can hardly be seen on paper: its contrast is \(tenths / 10).\(tenths % 10)",
          at: Diagnostic.Place(file: file, line: row.line, field: field, columnName: "colour"),
          expected: "a contrast of at least 3", treatedAs: "this colour, with a dark edge",
          hint: "take a darker one, such as #0072B2"), cause: "faint")
    }
    let order = Int(cell("order"))
    if order == nil, !cell("order").isEmpty { complain("order", expected: "a whole number") }
    if cell("stream").isEmpty { complain("stream", expected: "a stream such as gaze") }
    if cell("code").isEmpty { complain("code", expected: "the code as the files spell it") }
    func optional(_ text: String) -> String? { text.isEmpty ? nil : text }
    return (
      order ?? Int.max,
      Row(
        stream: cell("stream"), person: cell("person"), code: cell("code"),
        label: optional(cell("label")), kind: kind, codeClass: codeClass,
        colour: optional(colour), exclusiveGroup: optional(cell("exclusive group")))
    )
  }

  private static func isColour(_ text: String) -> Bool {
    text.count == 7 && text.hasPrefix("#") && text.dropFirst().allSatisfy(\.isHexDigit)
  }

  private static func complainOfTwin(
    _ row: Row, line: Int, seen: inout [[String]: Int], file: String, log: inout DiagnosticLog
  ) {
    let name = [row.person, row.stream, row.code]
    guard let first = seen.updateValue(seen[name] ?? line, forKey: name) else { return }
    log.add(
      Diagnostic(
        .badCodebook, "the code \"\(row.code)\" of \(row.stream) stands on line \(first) already",
        at: Diagnostic.Place(file: file, line: line),
        expected: "one row for each person, stream and code"), cause: name.joined(separator: "\n"))
  }
}
