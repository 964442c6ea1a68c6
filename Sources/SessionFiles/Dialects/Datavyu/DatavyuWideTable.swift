import CodedSessions

/// Datavyu's own CSV export: the columns side by side, `gaze.ordinal,gaze.onset,gaze.offset,gaze.code01…`
/// with a trailing comma. Columns differ in length, so that the cells of one line have nothing to do
/// with one another. Times in milliseconds.
enum DatavyuWideTable: Dialect {
  /// One Datavyu column in the table.
  struct Block: Hashable {
    let name: String
    let ordinal: Int
    /// The table's columns that hold codes, with their names.
    let codes: [Code]

    struct Code: Hashable {
      let name: String
      let column: Int
    }
  }

  static func recognise(_ sample: TableSample, options: ReadingOptions) -> Recognition? {
    guard options.map.isEmpty, let header = sample.rows.first(where: { !$0.isBlank }) else {
      return nil
    }
    let blocks = self.blocks(in: header.cells)
    guard !blocks.isEmpty else { return nil }
    let roles = header.cells.indices.map { column -> ColumnRole? in
      for block in blocks {
        if column == block.ordinal + 1 { return .onset }
        if column == block.ordinal + 2 { return .offset }
        if block.codes.contains(where: { $0.column == column }) { return .code }
      }
      return nil
    }
    let layout = TableLayout(
      dialect: "Datavyu export, columns side by side",
      reason: "columns named NAME.ordinal, NAME.onset, NAME.offset: "
        + ColumnNames.listed(blocks.map(\.name)) + "; times are milliseconds",
      headerLine: header.line, columnNames: header.cells, roles: roles, rowForm: .bouts,
      timeScale: options.timeScale ?? .milliseconds)
    return .rows(layout, DatavyuWideRows(blocks: blocks, layout: layout, file: sample.fileName))
  }

  static func blocks(in header: [String]) -> [Block] {
    var blocks: [Block] = []
    for (column, name) in header.enumerated() where name.hasSuffix(".ordinal") {
      let stem = String(name.dropLast(".ordinal".count))
      guard column + 2 < header.count, header[column + 1] == stem + ".onset",
        header[column + 2] == stem + ".offset"
      else { continue }
      var codes: [Block.Code] = []
      var next = column + 3
      while next < header.count, header[next].hasPrefix(stem + "."),
        !header[next].hasSuffix(".ordinal")
      {
        codes.append(.init(name: String(header[next].dropFirst(stem.count + 1)), column: next))
        next += 1
      }
      blocks.append(Block(name: stem, ordinal: column, codes: codes))
    }
    return blocks
  }
}

/// Makes events of each block of each row.
struct DatavyuWideRows: RowInterpreter {
  private let blocks: [DatavyuWideTable.Block]
  private var times: CellTimes

  init(blocks: [DatavyuWideTable.Block], layout: TableLayout, file: String) {
    self.blocks = blocks
    times = CellTimes(layout: layout, file: file)
  }

  mutating func take(
    _ row: TableSample.Row, into recorder: inout EventRecorder, log: inout DiagnosticLog
  ) {
    for block in blocks {
      // A column that is shorter than the longest leaves its cells empty.
      guard block.ordinal + 2 < row.cells.count,
        !row.cells[block.ordinal].trimmingBlanks.isEmpty
      else { continue }
      guard let onset = times.read(row, block.ordinal + 1, log: &log),
        let offset = times.read(row, block.ordinal + 2, log: &log)
      else {
        recorder.refuseRow()
        continue
      }
      let owner = PersonInName(block.name)
      for code in block.codes {
        let names = EventRecorder.Names(
          person: owner?.person,
          stream: DatavyuColumn.stream(
            column: block.name, argument: code.name, count: block.codes.count))
        let value = code.column < row.cells.count ? row.cells[code.column] : ""
        recorder.add(value, names, onset: onset, offset: offset, line: row.line)
      }
    }
  }

  mutating func finish(into recorder: inout EventRecorder, log: inout DiagnosticLog) {}
}
