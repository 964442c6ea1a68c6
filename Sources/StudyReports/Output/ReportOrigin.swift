public import SessionFiles

/// Where a report comes from: the files that were read, by which rules, and everything that was said on the way.
/// The manifest and the log are made of it.
public struct ReportOrigin: Sendable {
  /// The files, in the order of reading.
  public var sources: [ReportSource] = []
  /// The rules of reading, chosen or usual.
  public var rules: [ReadingRecord.Policy] = []
  /// How each session that the report shows was read, by its id; a study tells it file by file instead.
  public var sessions: [(id: String, record: ReadingRecord)] = []
  /// Every message, the gravest first.
  public var messages: [Diagnostic] = []

  /// The same without a word of single sessions: neither their files nor what was said of them.
  public var withoutSessions: ReportOrigin {
    var origin = self
    origin.sources = sources.filter { $0.role != .sessions }
    origin.sessions = []
    let names = Set(origin.sources.map(\.input.name))
    origin.messages = messages.filter { $0.place.map { names.contains($0.file) } ?? false }
    return origin
  }

  /// Nothing known yet.
  public init() {}
}
