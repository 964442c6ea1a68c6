import CodedSessions

/// Codings of CowLog: the CSV of version 3, the text of version 2, and the text that PyBehaviorLog
/// writes for CowLog.
///
/// Version 3 writes `time,code,class` in seconds and closes with the code END of class 0. Only onsets
/// are written: the codes of a class exclude one another, and each lasts to the next of its class, or
/// to END. With modifiers the class is not written (the header is `time,class1,class2,…`, or rows are
/// longer than the header), so that nobody knows what ends a code: moments, and a note says so.
/// Version 2 writes time, code and class with tabs or blanks between and no header; without END at its
/// end it cannot be told from other tables. PyBehaviorLog begins with a comment that names CowLog;
/// its rows are time, code, modifier or START or STOP, and subject.
enum CowLog: Dialect {
  static func recognise(_ sample: TableSample, options: ReadingOptions) -> Recognition? {
    guard options.map.isEmpty else { return nil }
    let rows = sample.rows.filter { !$0.isBlank }
    guard let first = rows.first else { return nil }
    if first.cells[0].hasPrefix("#") { return marked(rows, sample, options) }
    let names = first.cells.map { $0.trimmingBlanks.lowercased() }
    let data = rows.dropFirst()
    if names == ["time", "code", "class"] {
      guard !data.isEmpty else { return nil }
      let form: CowLogRow.Form = data.allSatisfy(isClassed) ? .classes : .modifiers
      return onsets(form, header: first, version: "CowLog 3", sample, options)
    }
    if names.count > 1, names[0] == "time",
      names.dropFirst().enumerated().allSatisfy({ $0.element == "class\($0.offset + 1)" })
    {
      return onsets(.modifiers, header: first, version: "CowLog 3", sample, options)
    }
    let split = rows.map(CowLogRow.cells)
    guard let last = split.last, last.count == 3, CowLogRow.isEnd(last), last[2] == "0",
      split.allSatisfy({ $0.count == 3 && isTime($0[0]) && Int($0[2]) != nil })
    else { return nil }
    return onsets(.classes, header: nil, version: "CowLog 2", sample, options)
  }

  private static func isTime(_ text: String) -> Bool {
    DecimalText.scaled(text.trimmingBlanks, places: 6) != nil
  }

  /// Whether a row ends with the number of a class.
  private static func isClassed(_ row: TableSample.Row) -> Bool {
    row.cells.count == 3 && Int(row.cells[2].trimmingBlanks) != nil
  }

  private static func onsets(
    _ form: CowLogRow.Form, header: TableSample.Row?, version: String, _ sample: TableSample,
    _ options: ReadingOptions
  ) -> Recognition {
    let hasClasses = form == .classes
    var layout = TableLayout(
      dialect: version,
      reason: hasClasses
        ? "time, code and class; a code lasts to the next of its class, END closes all"
        : "time, code and modifiers, without classes",
      headerLine: header?.line, columnNames: header?.cells ?? ["1", "2", "3"],
      roles: [.onset, .code, hasClasses ? .stream : .modifier],
      rowForm: hasClasses ? .bouts : .moments, timeScale: options.timeScale ?? .seconds)
    while layout.roles.count > layout.columnNames.count { layout.roles.removeLast() }
    while layout.roles.count < layout.columnNames.count { layout.roles.append(.modifier) }
    layout.constants.merge(options.constants) { _, given in given }
    return .rows(
      layout,
      CowLogOnsets(
        times: RowTimes(fileName: sample.fileName, scale: layout.timeScale), form: form,
        options: options))
  }

  /// The text of PyBehaviorLog.
  private static func marked(
    _ rows: [TableSample.Row], _ sample: TableSample, _ options: ReadingOptions
  ) -> Recognition? {
    let comments = rows.prefix { $0.cells[0].hasPrefix("#") }
    let data = rows.dropFirst(comments.count)
    guard comments.contains(where: { $0.cells.joined().lowercased().contains("cowlog") }),
      data.contains(where: { (3...4).contains($0.cells.count) && isTime($0.cells[0]) })
    else { return nil }
    var layout = TableLayout(
      dialect: "CowLog text of PyBehaviorLog",
      reason: "a comment that names CowLog, then time, code, START or STOP or modifier, subject",
      headerLine: nil, columnNames: ["1", "2", "3", "4"],
      roles: [.time, .code, .status, .person], rowForm: .startStop,
      timeScale: options.timeScale ?? .seconds)
    layout.constants.merge(options.constants) { _, given in given }
    return .rows(
      layout,
      CowLogMarks(times: RowTimes(fileName: sample.fileName, scale: layout.timeScale)))
  }
}
