import CodedSessions

/// Which column of a table of ratings holds the times, and which hold ratings.
struct RatingColumns {
  /// A column of ratings.
  struct Rating {
    let column: Int
    let name: String
  }

  /// The column of the times.
  let time: Int
  /// What bare numbers in it count.
  let scale: TimeScale
  /// The columns of ratings, from the left.
  let ratings: [Rating]

  /// Columns of these roles hold no ratings, although they may hold numbers.
  private static let otherRoles: Set<ColumnRole> = [.offset, .duration, .session, .dyad, .phase]

  /// `nil` after a message when the table holds no ratings.
  init?(
    header: TableSample.Row, rows: [TableSample.Row], file: String, options: ReadingOptions,
    log: inout DiagnosticLog
  ) {
    let names = header.cells.map { String($0.trimmingBlanks) }
    func place(_ column: Int) -> Diagnostic.Place {
      Diagnostic.Place(
        file: file, line: header.line, field: column + 1,
        columnName: names[column].isEmpty ? nil : names[column])
    }
    let missing = MissingText(options.missing)
    if names.allSatisfy({ RatingNumber.read($0) != nil }) {
      log.add(
        Diagnostic(
          .badRatingTable, "the first row holds numbers, not names of columns",
          at: Diagnostic.Place(file: file, line: header.line),
          expected: "a header such as time,infant,mother"))
      return nil
    }
    guard let time = Self.time(names, rows, missing: missing) else {
      log.add(
        Diagnostic(
          .columnNotFound, "there is no column of times",
          at: Diagnostic.Place(file: file, line: header.line),
          expected: "a column called time, with seconds such as 88.4"))
      return nil
    }
    if !time.isNamed {
      log.add(
        Diagnostic(
          .timeColumnGuessed, "no column is called time", at: place(time.column),
          treatedAs: "the times, in seconds: it is the first column of numbers",
          hint: "call it time"))
    }
    if options.timeScale == nil, options.frameRate == nil,
      TimeScale.countsFrames(names[time.column])
    {
      log.add(
        Diagnostic(
          .frameRateNeeded,
          "the column \"\(names[time.column])\" counts frames, but not how many a second",
          at: place(time.column), expected: "the video's frame rate",
          hint: "say --fps 25 (or 29.97, 30 …), or --time-unit s if the numbers are seconds"))
      return nil
    }
    var ratings: [Rating] = []
    var isSound = true
    for (column, name) in names.enumerated() where column != time.column {
      if Self.otherRoles.contains(where: { $0 == ColumnSynonyms.role(of: name)?.role }) {
        log.add(
          Diagnostic(
            .columnLeftOut, "\"\(name)\" is no name of a rating", at: place(column),
            treatedAs: "not read"))
        continue
      }
      let cells = rows.lazy.map { column < $0.cells.count ? $0.cells[column] : "" }
      guard cells.contains(where: { RatingNumber.read($0) != nil }) else {
        // A delimiter at the end of each line makes a column without a name and without a cell.
        if name.isEmpty, cells.allSatisfy(missing.matches) { continue }
        log.add(
          Diagnostic(
            .columnLeftOut, "the column holds no number", at: place(column), treatedAs: "not read"))
        continue
      }
      if name.isEmpty {
        isSound = false
        log.add(
          Diagnostic(
            .badRatingTable, "a column of ratings has no name", at: place(column),
            expected: "whose rating it is"), cause: "name")
      } else if ratings.contains(where: { $0.name == name }) {
        isSound = false
        log.add(
          Diagnostic(
            .badRatingTable, "\"\(name)\" stands twice", at: place(column),
            expected: "each name once"), cause: "twice")
      }
      ratings.append(Rating(column: column, name: name))
    }
    if ratings.isEmpty {
      log.add(
        Diagnostic(
          .badRatingTable, "there is no column of ratings",
          at: Diagnostic.Place(file: file, line: header.line),
          expected: "a column of numbers beside the times"), cause: "none")
    }
    guard isSound, !ratings.isEmpty else { return nil }
    self.time = time.column
    self.ratings = ratings
    scale =
      options.timeScale
      ?? TimeScale.told(by: names[time.column], frameRate: options.frameRate) ?? .seconds
  }

  /// The column called time, else the one called onset, else the first that holds nothing but times.
  private static func time(
    _ names: [String], _ rows: [TableSample.Row], missing: MissingText
  ) -> (column: Int, isNamed: Bool)? {
    for role in [ColumnRole.time, .onset] {
      if let column = names.firstIndex(where: { isTime($0, role) }) { return (column, true) }
    }
    let column = names.indices.first { column in
      let cells = rows.lazy.compactMap { row -> String? in
        guard column < row.cells.count, !missing.matches(row.cells[column]) else { return nil }
        return row.cells[column]
      }
      return !cells.isEmpty && cells.allSatisfy { TimeText.read($0, scale: .seconds) != nil }
    }
    return column.map { ($0, false) }
  }

  private static func isTime(_ name: String, _ role: ColumnRole) -> Bool {
    if ColumnSynonyms.role(of: name)?.role == role { return true }
    // Units alone name times as well: seconds, ms, frame.
    return role == .time
      && (TimeScale(named: name, frameRate: nil) != nil || TimeScale.countsFrames(name))
  }
}
