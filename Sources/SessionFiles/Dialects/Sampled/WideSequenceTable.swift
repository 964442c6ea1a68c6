import CodedSessions

/// Tables with a row for each record and a numbered column for each step: `IKCB01 … IKCB48`, or `1 … 15`.
///
/// Each block of columns with one stem and rising numbers is a stream; a block of 0 and 1 is a code that is
/// there or not. How long a step is, such tables do not say.
enum WideSequenceTable: Dialect {
  /// Columns with one stem and rising numbers.
  struct Block: Hashable {
    let stem: String
    let columns: [Int]
  }

  static func recognise(_ sample: TableSample, options: ReadingOptions) -> Recognition? {
    guard options.map.isEmpty, let header = sample.rows.first(where: { !$0.isBlank }) else {
      return nil
    }
    let blocks = blocks(in: header.cells)
    guard !blocks.isEmpty else { return nil }
    let rows = sample.rows.filter { $0.line > header.line && !$0.isBlank }
    guard !rows.isEmpty, rows.allSatisfy({ $0.cells.count == header.cells.count }),
      blocks.allSatisfy({ isCategorical(rows, $0) })
    else { return nil }
    var roles = [ColumnRole?](repeating: nil, count: header.cells.count)
    for block in blocks { for column in block.columns { roles[column] = .code } }
    let named = roles.firstIndex { $0 == nil }
    if let named { roles[named] = .session }
    let layout = TableLayout(
      dialect: "table with a row for each record and a column for each step",
      reason: "numbered columns: "
        + blocks.map {
          "\($0.stem.isEmpty ? "" : $0.stem + " ")1 to \($0.columns.count)"
        }.joined(separator: ", ")
        + "; how long a step is, the table does not say"
        + (options.step == nil ? " (--step 10s)" : ""),
      headerLine: header.line, columnNames: header.cells, roles: roles, rowForm: .bouts,
      timeScale: .seconds)
    let binary = Set(blocks.filter { isBinary(rows, $0) }.map(\.stem))
    return .rows(
      layout,
      WideSequenceRows(
        layout: layout, blocks: blocks, binary: binary, key: named, step: options.step,
        missing: MissingText(options.missing)))
  }

  /// Blocks of at least five columns whose numbers rise by one.
  static func blocks(in header: [String]) -> [Block] {
    var blocks: [Block] = []
    var current: (stem: String, number: Int, columns: [Int])?
    func end() {
      if let current, current.columns.count >= 5 {
        blocks.append(Block(stem: current.stem, columns: current.columns))
      }
    }
    for (column, name) in header.enumerated() {
      let digits = String(name.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
      let stem = String(name.dropLast(digits.count))
      guard let number = Int(digits) else {
        end()
        current = nil
        continue
      }
      if let known = current, known.stem == stem, known.number + 1 == number {
        current = (stem, number, known.columns + [column])
      } else {
        end()
        current = (stem, number, [column])
      }
    }
    end()
    return blocks
  }

  private static func values(_ rows: [TableSample.Row], _ block: Block) -> Set<String> {
    Set(rows.flatMap { row in block.columns.map { row.cells[$0] } })
      .filter { !MissingText.matches($0) }
  }

  private static func isCategorical(_ rows: [TableSample.Row], _ block: Block) -> Bool {
    let values = values(rows, block)
    let hasDecimals = values.contains {
      $0.contains(".") && DecimalText.scaled($0.trimmingBlanks, places: 6) != nil
    }
    return !values.isEmpty && values.count <= 40 && !hasDecimals
  }

  private static func isBinary(_ rows: [TableSample.Row], _ block: Block) -> Bool {
    values(rows, block).isSubset(of: ["0", "1"])
  }
}

/// Makes bouts of the runs along each row.
struct WideSequenceRows: RowInterpreter {
  let layout: TableLayout
  let blocks: [WideSequenceTable.Block]
  let binary: Set<String>
  let key: Int?
  let step: SessionTime?
  let missing: MissingText
  private var number = 0

  init(
    layout: TableLayout, blocks: [WideSequenceTable.Block], binary: Set<String>, key: Int?,
    step: SessionTime?, missing: MissingText
  ) {
    self.layout = layout
    self.blocks = blocks
    self.binary = binary
    self.key = key
    self.step = step
    self.missing = missing
  }

  mutating func take(
    _ row: TableSample.Row, into recorder: inout EventRecorder, log: inout DiagnosticLog
  ) {
    number += 1
    guard row.cells.count == layout.columnNames.count else {
      recorder.refuseRowOfUnknownSession()
      log.add(
        RowComplaint.wrongWidth(
          row.cells.count, width: layout.columnNames.count, line: row.line, table: recorder.table,
          cells: row.cells), cause: "width")
      return
    }
    let session = key.map { row.cells[$0] } ?? "row \(number)"
    let step = step ?? .seconds(1)
    func value(_ column: Int) -> String { String(row.cells[column].trimmingBlanks) }
    // The record ends with the last step that any block has.
    let length = blocks.reduce(0) { length, block in
      max(length, (block.columns.lastIndex { !missing.matches(value($0)) } ?? -1) + 1)
    }
    for block in blocks {
      var begin = 0
      while begin < min(block.columns.count, length) {
        let text = value(block.columns[begin])
        var end = begin + 1
        while end < min(block.columns.count, length), value(block.columns[end]) == text { end += 1 }
        let span = (
          onset: SessionTime(microseconds: Int64(begin) * step.microseconds),
          offset: SessionTime(microseconds: Int64(end) * step.microseconds)
        )
        record(text, of: block, span, session: session, line: row.line, into: &recorder)
        begin = end
      }
    }
    var facts = recorder[facts: session, dyad: nil]
    facts.statedLength = Int64(length) * step.microseconds
    if self.step == nil { facts.timeUnit = TimeUnit(step: step, origin: .interval) }
    let known = Set(blocks.flatMap(\.columns))
    facts.factors = layout.columnNames.indices.filter { !known.contains($0) && $0 != key }
      .map { (name: layout.columnNames[$0], value: row.cells[$0]) }
    recorder[facts: session, dyad: nil] = facts
  }

  /// A cell without a value is a step that could not be coded.
  private func record(
    _ text: String, of block: WideSequenceTable.Block,
    _ span: (onset: SessionTime, offset: SessionTime), session: String, line: Int,
    into recorder: inout EventRecorder
  ) {
    let isBinary = binary.contains(block.stem)
    if isBinary, text == "0" { return }
    var names = EventRecorder.Names(session: session)
    if isBinary {
      recorder.allowOverlaps(inStream: nil)
    } else {
      names.stream = block.stem.isEmpty ? nil : block.stem
    }
    let code = isBinary && !block.stem.isEmpty ? block.stem : text
    recorder.add(
      missing.matches(text) ? SampledRows.missingCode : code, names, onset: span.onset,
      offset: span.offset, line: line)
  }

  mutating func finish(into recorder: inout EventRecorder, log: inout DiagnosticLog) {}
}
