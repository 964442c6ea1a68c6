import CodedSessions

/// All rows of one file in neutral form, with what is known about the file.
struct EventTable: Sendable {
  /// The file's name without folders.
  let fileName: String
  var layout: TableLayout
  let encoding: TextEncoding
  let delimiter: UInt8
  var texts: TextTable
  /// Rows in file order.
  var rows = EventRows()
  /// Names of streams whose codes the format lets hold together.
  var overlappingStreams: Set<String> = []
  /// What rows say about their session as a whole, by session.
  var facts: [SessionKey: SessionFacts] = [:]
  /// Sessions with rows that could not be read, and how many.
  var badRows: [SessionKey: Int] = [:]
  /// Rows that could not be read at all, so that nobody knows whose they are.
  var unplacedBadRows = 0
}

/// Properties that a file repeats on every row of a session.
struct SessionFacts: Sendable {
  var statedLength: Int64?
  /// The durations that the file states by name, in microseconds; several may be given.
  var lengths: [StatedLength: Int64] = [:]
  var timeOffset: Int64 = 0
  var isSimulated = false
  var factors: [(name: String, value: String)] = []
  /// The step of the session's clock, when the format tells: frames, intervals, or mere order.
  var timeUnit: TimeUnit?
  /// Phases whose borders the file states.
  var phases: [(name: String, onset: Int64, offset: Int64)] = []
  /// Time in which nothing could be coded, for all streams.
  var uncodable: [(onset: Int64, offset: Int64)] = []

  /// The time offset, 0 if it is beyond a thousand years and therefore none.
  var usableTimeOffset: Int64 {
    timeOffset.magnitude < 31_557_600_000_000_000 ? timeOffset : 0
  }
}
