import CodedSessions

/// Makes sessions while a file is being read, as soon as all rows of one have passed by.
///
/// Rows of one session must lie together; a session that comes back after it was finished makes the
/// stream ``isScattered``, and the file has to be read again as a whole. Memory holds the rows of the
/// sessions that one block of text touches, and the names of all.
struct SessionStream {
  /// Whether rows of a finished session came back.
  private(set) var isScattered = false
  /// How many sessions were made.
  private(set) var sessionCount = 0

  /// The codes that were called otherwise, by their names in the file.
  var recoded: Set<String> { relabelling.used }

  private let options: ReadingOptions
  private var naming = StreamNaming()
  private var relabelling: Relabelling
  private var finished: Set<SessionKey> = []
  /// Where in the table's rows the last session begins, and how many rows were looked at.
  private var lastBegin = 0
  private var seen = 0
  private var spellings = SpellingReview()

  init(options: ReadingOptions) {
    self.options = options
    relabelling = Relabelling(options)
  }

  /// Makes sessions of the rows that are complete, and takes them off the table.
  ///
  /// - Parameter isLast: Whether the file has been read to its end.
  mutating func drain(
    _ table: inout EventTable, isLast: Bool, log: inout DiagnosticLog,
    deliver: (ReadSession) -> Void
  ) {
    for index in seen..<table.rows.count {
      let key = table.rows[index].key
      if index > 0, table.rows[index - 1].key != key {
        finished.insert(table.rows[index - 1].key)
        lastBegin = index
      }
      if finished.contains(key) {
        isScattered = true
        return
      }
    }
    spellings.count(table.rows[seen...])
    seen = table.rows.count
    if isLast {
      spellings.finish(&table, ignoresCase: false, log: &log)
      lastBegin = table.rows.count
    }
    guard lastBegin > 0 else { return }
    let rest = table.rows.takeSuffix(from: lastBegin)
    let keys = SessionRows.runs(of: table.rows).map(\.key)
    let sessions = TableSessions.make(
      of: &table, naming: &naming, relabelling: &relabelling, options: options, log: &log)
    for key in keys { table.facts[key] = nil }
    lastBegin = 0
    seen = rest.count
    table.rows = rest
    for session in sessions { deliver(session) }
    sessionCount += sessions.count
  }
}
