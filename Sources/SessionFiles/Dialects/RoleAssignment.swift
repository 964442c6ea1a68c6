import CodedSessions

/// Gives the columns of a table their roles, from `--map` first and from their names then.
enum RoleAssignment {
  /// Fills `layout`'s roles, row form, constants and time scale; a complaint when it cannot be read.
  static func assign(
    to layout: inout TableLayout, options: ReadingOptions, sample: TableSample
  ) -> Diagnostic? {
    if let complaint = applyMap(to: &layout, options: options, sample: sample) { return complaint }
    applyNames(to: &layout, options: options)
    layout.constants.merge(options.constants) { _, given in given }
    settleStatus(of: &layout, sample: sample)
    if let complaint = chooseForm(for: &layout, sample: sample) { return complaint }
    chooseScale(for: &layout, options: options, sample: sample)
    return scaleComplaint(of: layout, options: options, sample: sample)
  }

  /// Names of time columns that count frames without a rate, or that count in different units: reading
  /// on would give times that are wrong by a factor.
  private static func scaleComplaint(
    of layout: TableLayout, options: ReadingOptions, sample: TableSample
  ) -> Diagnostic? {
    guard options.timeScale == nil else { return nil }
    let times: [ColumnRole] = [.onset, .time, .offset, .duration]
    let columns = times.compactMap { layout.column($0) }
    func place(_ column: Int) -> Diagnostic.Place {
      Diagnostic.Place(
        file: sample.fileName, line: layout.headerLine, field: column + 1,
        columnName: layout.columnNames[column])
    }
    for column in columns {
      let name = layout.columnNames[column]
      if options.frameRate == nil, TimeScale.countsFrames(name),
        TimeScale.told(by: name, frameRate: nil) == nil
      {
        return Diagnostic(
          .frameRateNeeded, "the column \"\(name)\" counts frames, but not how many a second",
          at: place(column), expected: "the video's frame rate",
          hint: "say --fps 25 (or 29.97, 30 …), or --time-unit s if the numbers are seconds")
      }
      if let told = TimeScale.told(by: name, frameRate: options.frameRate),
        told != layout.timeScale
      {
        return Diagnostic(
          .mixedTimeUnits,
          "the column \"\(name)\" counts \(told.name), another column of times \(layout.timeScale.name)",
          at: place(column), expected: "times in one unit",
          hint: "use columns of one unit: --map onset=NAME,offset=NAME; or say --time-unit")
      }
    }
    return nil
  }

  /// Lets what the user says go before what a known layout says of its columns.
  static func override(
    _ layout: TableLayout, options: ReadingOptions, sample: TableSample
  ) -> Recognition {
    var layout = layout
    if let complaint = applyMap(to: &layout, options: options, sample: sample) {
      return .refused(complaint)
    }
    layout.constants.merge(options.constants) { _, given in given }
    if let scale = options.timeScale { layout.timeScale = scale }
    return .events(layout)
  }

  private static func applyMap(
    to layout: inout TableLayout, options: ReadingOptions, sample: TableSample
  ) -> Diagnostic? {
    for role in ColumnRole.mappable {
      guard let name = options.map[role] else { continue }
      let exact = layout.columnNames.firstIndex { $0.trimmingBlanks == name }
      let loose = layout.columnNames.firstIndex {
        ColumnNames.normal($0) == ColumnNames.normal(name)
      }
      let number = Int(name).flatMap { layout.columnNames.indices.contains($0 - 1) ? $0 - 1 : nil }
      guard let column = exact ?? loose ?? number else {
        let near = ColumnNames.nearest(to: name, among: layout.columnNames)
        let columns = ColumnNames.listed(layout.columnNames.map { "\"\($0)\"" })
        return Diagnostic(
          .unknownColumn, "there is no column \"\(name)\" (asked for as \(role.rawValue))",
          at: Diagnostic.Place(file: sample.fileName, line: layout.headerLine),
          expected: "one of \(columns)",
          hint: near.map { "did you mean \"\($0)\"?" } ?? "give the name as the header writes it")
      }
      // A layout that is known may have given the role to another column.
      for other in layout.roles.indices where layout.roles[other] == role {
        layout.roles[other] = nil
      }
      layout.roles[column] = role
    }
    return nil
  }

  private static func applyNames(to layout: inout TableLayout, options: ReadingOptions) {
    var best: [ColumnRole: (column: Int, rank: Int)] = [:]
    for (column, name) in layout.columnNames.enumerated() where layout.roles[column] == nil {
      guard let (role, rank) = ColumnSynonyms.role(of: name), options.map[role] == nil else {
        continue
      }
      if role == .modifier || role == .comment {
        layout.roles[column] = role
      } else if let known = best[role], known.rank <= rank {
        continue
      } else {
        best[role] = (column, rank)
      }
    }
    for role in ColumnRole.allCases {
      guard let found = best[role] else { continue }
      // "Length" and "to" mean an end only beside a beginning.
      layout.roles[found.column] = role
    }
  }

  /// A column called type or status is one only if it holds such words; "event type" may be a code.
  private static func settleStatus(of layout: inout TableLayout, sample: TableSample) {
    guard let column = layout.column(.status) else { return }
    let values = cells(of: column, layout: layout, sample: sample)
    let known = values.count { RowMark($0) != nil }
    if known * 2 < values.count || known == 0 {
      layout.roles[column] = layout.column(.code) == nil ? .code : nil
    }
  }

  private static func chooseForm(for layout: inout TableLayout, sample: TableSample) -> Diagnostic?
  {
    let place = Diagnostic.Place(file: sample.fileName, line: layout.headerLine)
    let names = ColumnNames.listed(layout.columnNames.map { "\"\($0)\"" })
    if layout.column(.code) == nil, layout.constants[.code] == nil {
      return Diagnostic(
        .columnNotFound, "no column of codes found", at: place,
        expected: "a column named code or behavior; the table has \(names)",
        hint: "say which one it is: --map code=NAME")
    }
    let marks = layout.column(.status).map {
      cells(of: $0, layout: layout, sample: sample).compactMap { RowMark($0) }
    }
    if marks?.contains(where: { $0 == .start || $0 == .stop }) ?? false {
      if layout.column(.time) == nil, let onset = layout.column(.onset) {
        layout.roles[onset] = .time
      }
      guard layout.column(.time) != nil else { return noTime(place, names) }
      layout.rowForm = .startStop
      for column in layout.roles.indices
      where [.onset, .offset, .duration].contains(layout.roles[column]) {
        layout.roles[column] = nil
      }
      return nil
    }
    if let time = layout.column(.time) {
      if layout.column(.onset) == nil {
        layout.roles[time] = .onset
      } else {
        layout.roles[time] = nil
      }
    }
    guard layout.column(.onset) != nil else { return noTime(place, names) }
    if layout.column(.offset) != nil, let duration = layout.column(.duration) {
      layout.roles[duration] = nil
    }
    let hasEnd = layout.column(.offset) != nil || layout.column(.duration) != nil
    layout.rowForm = hasEnd ? .bouts : .moments
    return nil
  }

  private static func noTime(_ place: Diagnostic.Place, _ names: String) -> Diagnostic {
    Diagnostic(
      .columnNotFound, "no column of times found", at: place,
      expected: "a column named onset, start or time; the table has \(names)",
      hint: "say which one it is: --map onset=NAME,offset=NAME")
  }

  /// The scale that the user gives, or a column's name tells, or the size of the numbers suggests.
  static func chooseScale(
    for layout: inout TableLayout, options: ReadingOptions, sample: TableSample
  ) {
    if let given = options.timeScale {
      layout.timeScale = given
      return
    }
    guard let column = layout.column(.onset) ?? layout.column(.time) else { return }
    if let told = TimeScale.told(by: layout.columnNames[column], frameRate: options.frameRate) {
      layout.timeScale = told
      return
    }
    let values = cells(
      of: column, layout: layout, sample: sample, missing: MissingText(options.missing))
    let numbers = values.compactMap { DecimalText.scaled($0.trimmingBlanks, places: 6) }
    let isWhole = numbers.allSatisfy { $0.places == 0 }
    guard isWhole, !numbers.isEmpty, numbers.count == values.count else { return }
    let day: Int64 = 86_400 * 1_000_000
    let low = numbers.map(\.value).min() ?? 0
    let high = numbers.map(\.value).max() ?? 0
    // Whole numbers that would make a session longer than a day are milliseconds.
    layout.isTimeScaleGuessed = true
    if high - low > day { layout.timeScale = .milliseconds }
  }

  private static func cells(
    of column: Int, layout: TableLayout, sample: TableSample, missing: MissingText = MissingText()
  ) -> [String] {
    sample.rows.lazy
      .filter { row in layout.headerLine.map { row.line > $0 } ?? true }
      .compactMap { $0.cells.indices.contains(column) ? $0.cells[column] : nil }
      .filter { !missing.matches($0) }
  }
}
