import CodedSessions

/// ELAN's tab-delimited text, without a header: tier, participant, begin, end, duration in any of ELAN's
/// forms, the annotation, and perhaps the file.
///
/// Which column is what is told by content: two columns of times of which the second is never earlier, and
/// perhaps a third that is their difference. Formats of begin stand first, then those of end, then those
/// of duration.
enum ELANTabText: Dialect {
  static func recognise(_ sample: TableSample, options: ReadingOptions) -> Recognition? {
    guard options.map.isEmpty else { return nil }
    let rows = sample.rows.filter { !$0.isBlank && !($0.cells.first?.hasPrefix("#") ?? false) }
    let width = sample.usualWidth
    guard width >= 4, rows.count >= 2, rows.allSatisfy({ $0.cells.count == width }) else {
      return nil
    }
    let timed = (0..<width).filter { column in
      rows.allSatisfy { TimeText.read($0.cells[column], scale: .seconds) != nil }
    }
    // The first cell is the tier; times begin in the second or third.
    guard let first = timed.first, first == 1 || first == 2, !timed.contains(0),
      let pair = times(rows, timed)
    else { return nil }
    guard let code = annotation(after: timed.last ?? first, width: width) else { return nil }
    var layout = TableLayout(
      dialect: "ELAN tab-delimited text without a header",
      reason: "column 1 holds tiers, column \(pair.begin + 1) begins, column \(pair.end + 1) ends"
        + (pair.duration.map { ", column \($0 + 1) their difference" } ?? ""),
      headerLine: nil, columnNames: (1...width).map(String.init),
      roles: Array(repeating: nil, count: width), rowForm: .bouts, timeScale: pair.scale)
    layout.roles[0] = .stream
    if first == 2 { layout.roles[1] = .person }
    layout.roles[pair.begin] = .onset
    layout.roles[pair.end] = .offset
    layout.roles[code] = .code
    return .rows(
      layout,
      ELANTabRows(
        layout: layout, participant: first == 2 ? 1 : nil, begin: pair.begin, end: pair.end,
        code: code, file: sample.fileName))
  }

  private struct Times {
    let begin: Int
    let end: Int
    let duration: Int?
    let scale: TimeScale
  }

  /// Begin, end and duration in the finest form that the file has.
  private static func times(_ rows: [TableSample.Row], _ columns: [Int]) -> Times? {
    func time(_ row: TableSample.Row, _ column: Int) -> Int64 {
      TimeText.read(row.cells[column], scale: .seconds)?.time.microseconds ?? 0
    }
    for begin in columns {
      for end in columns where end > begin {
        guard rows.allSatisfy({ time($0, end) >= time($0, begin) }) else { continue }
        let duration = columns.first { column in
          column > end
            && rows.allSatisfy { row in
              let difference = time(row, end) - time(row, begin) - time(row, column)
              return difference.magnitude <= 1_000
            }
        }
        guard duration != nil || columns.count == 2 else { continue }
        // Whole numbers of many digits are milliseconds.
        let isWhole = rows.allSatisfy { !$0.cells[begin].contains { ".,:".contains($0) } }
        let last = rows.map { time($0, end) }.max() ?? 0
        let isMilliseconds = isWhole && last > 20_000_000_000
        return Times(
          begin: begin, end: end, duration: duration,
          scale: isMilliseconds ? .milliseconds : .seconds)
      }
    }
    return nil
  }

  private static func annotation(after last: Int, width: Int) -> Int? {
    last + 1 < width ? last + 1 : nil
  }
}

/// Makes an event of each row of ELAN's text.
struct ELANTabRows: RowInterpreter {
  private let layout: TableLayout
  private let participant: Int?
  private let begin: Int
  private let end: Int
  private let code: Int
  private let file: String
  private let times: CellTimes
  private var rows: [TableSample.Row] = []

  init(
    layout: TableLayout, participant: Int?, begin: Int, end: Int, code: Int, file: String
  ) {
    self.layout = layout
    self.participant = participant
    self.begin = begin
    self.end = end
    self.code = code
    self.file = file
    times = CellTimes(layout: layout, file: file)
  }

  mutating func take(
    _ row: TableSample.Row, into recorder: inout EventRecorder, log: inout DiagnosticLog
  ) {
    if row.cells.first?.hasPrefix("#") ?? false { return }
    guard row.cells.count == layout.columnNames.count else {
      recorder.refuseRowOfUnknownSession()
      log.add(
        RowComplaint.wrongWidth(
          row.cells.count, width: layout.columnNames.count, line: row.line, table: recorder.table,
          cells: row.cells), cause: "width")
      return
    }
    rows.append(row)
  }

  mutating func finish(into recorder: inout EventRecorder, log: inout DiagnosticLog) {
    var wordings: [String: TierWording] = [:]
    for (tier, own) in Dictionary(grouping: rows, by: { $0.cells[0] }) {
      wordings[tier] = TierWording(own.map { $0.cells[code] }, tier: tier)
    }
    var told: Set<String> = []
    for row in rows {
      let tier = row.cells[0]
      guard let wording = wordings[tier] else { continue }
      if told.insert(tier).inserted,
        let note = wording.note(at: Diagnostic.Place(file: file, line: row.line))
      {
        log.add(note, cause: tier)
      }
      guard let onset = times.read(row, begin, log: &log),
        let offset = times.read(row, end, log: &log)
      else {
        recorder.refuseRow()
        continue
      }
      let name = TierName(tier, participant: participant.map { row.cells[$0] } ?? "")
      recorder.add(
        wording.code(row.cells[code]),
        EventRecorder.Names(person: name.person, stream: name.stream), onset: onset,
        offset: offset, line: row.line)
    }
  }
}
