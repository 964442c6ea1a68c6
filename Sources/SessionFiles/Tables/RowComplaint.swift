import Tabular

/// Words what is wrong with rows.
enum RowComplaint {
  /// A problem that the parser found.
  static func diagnostic(_ problem: RowProblem, file: String) -> Diagnostic {
    let place = Diagnostic.Place(file: file, line: problem.line, field: problem.field + 1)
    switch problem.kind {
    case .quoteInsideUnquotedField:
      return Diagnostic(
        .strayQuote,
        "a quote inside a cell that does not begin with one (character \(problem.column))",
        at: place, expected: "the whole cell in quotes, quotes inside it doubled: \"5\"\" doll\"",
        hint: "remove the quote, or quote the cell")
    case .textAfterQuotedField:
      return Diagnostic(
        .strayQuote, "text after the closing quote of a cell (character \(problem.column))",
        at: place, expected: "the delimiter or the end of the line after the closing quote",
        hint: "double quotes that are part of the text: \"she said \"\"look\"\"\"")
    case .unterminatedQuote:
      return Diagnostic(
        .unterminatedQuote, "a quote opens here and is never closed", at: place,
        expected: "a closing quote", hint: "everything after it was lost; close or remove the quote"
      )
    case .zeroByte:
      return Diagnostic(
        .nulByte, "a zero byte, which no text file holds", at: place,
        expected: "a text file", hint: "name the encoding: --encoding utf-16")
    case .byteOutsideUTF8:
      return Diagnostic(
        .invalidEncoding, "a byte that is not UTF-8", at: place, expected: "text in UTF-8",
        hint: "name the encoding: --encoding cp1252")
    case .fieldTooLong:
      return Diagnostic(
        .fieldTooLong, "a cell longer than 1 MiB", at: place, expected: "a table of short cells",
        hint: "is a quote never closed, or is this no table?")
    case .rowTooLong, .blockTooLong:
      return Diagnostic(
        .fieldTooLong, "a row longer than 16 MiB", at: place, expected: "a table of short rows",
        hint: "is this no table?")
    case .tooManyFields:
      return Diagnostic(
        .tooManyFields, "a row with more than 100 000 cells", at: place,
        expected: "a table with one event a row", hint: "is the delimiter right? --delimiter ';'")
    case .unusableDelimiter:
      return Diagnostic(
        .unknownColumn, "this delimiter cannot be used", at: Diagnostic.Place(file: file),
        expected: "one ASCII character: --delimiter ';'")
    case .outOfMemory:
      return Diagnostic(.fileUnreadable, "there is not enough memory", at: place)
    }
  }

  /// A row with more or fewer cells than the header.
  static func wrongWidth(
    _ count: Int, width: Int, line: Int, table: EventTable, cells: [String]
  ) -> Diagnostic {
    let fields = count == 1 ? "1 cell" : "\(count) cells"
    let whole = table.layout.headerLine == nil ? "the first row" : "the header"
    var place = Diagnostic.Place(file: table.fileName, line: line)
    var hint = "is a cell missing, or a delimiter inside a cell that is not quoted?"
    if count > width, table.delimiter == UInt8(ascii: ","),
      let comma = decimalComma(in: cells, table.layout)
    {
      place.field = comma + 1
      if comma < width { place.columnName = table.layout.columnNames[comma] }
      hint =
        "this looks like a decimal comma in a comma-separated file: export again with ';' or a decimal point"
    }
    return Diagnostic(
      .wrongFieldCount, "row has \(fields), \(whole) has \(width)", at: place,
      expected: "\(width) cells: \(ColumnNames.listed(table.layout.columnNames))", hint: hint)
  }

  /// The first of two cells that are one number cut by its decimal comma, if joining such cells gives
  /// the row its right width and a time in every column of times.
  private static func decimalComma(in cells: [String], _ layout: TableLayout) -> Int? {
    let isDigits = { (text: String) in !text.isEmpty && text.allSatisfy(\.isNumber) }
    let times: Set<ColumnRole> = [.onset, .offset, .time, .duration]
    var surplus = cells.count - layout.columnNames.count
    var place = 0
    var first: Int?
    for role in layout.roles {
      guard place < cells.count else { return nil }
      guard let role, times.contains(role) else {
        place += 1
        continue
      }
      if surplus > 0, place + 1 < cells.count, isDigits(cells[place]), isDigits(cells[place + 1]) {
        first = first ?? place
        surplus -= 1
        place += 2
        continue
      }
      let isTime = TimeText.read(cells[place], scale: layout.timeScale) != nil
      guard isTime || MissingText.matches(cells[place]) else { return nil }
      place += 1
    }
    return surplus == 0 ? first : nil
  }

  /// What a time looks like in a column of this scale.
  static func expectedTime(_ scale: TimeScale) -> String {
    switch scale {
    case .seconds: "a time in seconds such as 88.4, or h:mm:ss.mmm"
    case .milliseconds: "a time in milliseconds such as 88400, or h:mm:ss.mmm"
    case .microseconds: "a time in microseconds such as 88400000, or h:mm:ss.mmm"
    case .minutes: "a time in minutes such as 1.473, or h:mm:ss.mmm"
    case .frames: "a frame number such as 2210, or h:mm:ss.mmm"
    }
  }

  /// What may have happened to a time that is none.
  static func timeHint(_ cell: String) -> String {
    let digits = cell.count { $0.isNumber }
    if digits == 0 { return "a row of totals or notes does not belong in the table of events" }
    if cell.contains("/") || cell.count(where: { $0 == "-" }) > 1 {
      return "a spreadsheet may have turned the time into a date: export it as text"
    }
    return "correct the cell, or name another column: --map onset=NAME"
  }
}
