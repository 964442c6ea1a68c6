public import CodedSessions
public import SequenceStatistics
public import SessionFiles

/// Everything that is worked out about one session; reports print it and recompute nothing.
public struct SessionAnalysis: Sendable, Hashable {
  /// What was seen.
  public let session: CodedSession
  /// How it was read.
  public let record: ReadingRecord
  /// What was chosen.
  public let parameters: SessionParameters
  /// The pair, the first-named partner first; one person when only one was coded.
  public let pair: [Person]
  /// How often and how long, stream by stream.
  public let budgets: [TimeBudget]
  /// The streams that were to be merged into one sequence, and those left out.
  public let sequenceStreams: SequenceStreams
  /// What followed what, `nil` when there are too few events for a pair, or more codes than a table
  /// can show (``hasTooManyCodes``).
  public let sequence: SequenceAnalysis?
  /// How the two of the pair deal with one another.
  public let interaction: SessionInteraction

  /// The analysis of a session.
  ///
  /// - Parameter namesPair: Whether the user named the pair, so that its order is no guess.
  public init(
    of read: ReadSession, namesPair: Bool = false,
    parameters: SessionParameters = SessionParameters()
  ) throws(SessionAnalysisError) {
    let session = read.session
    if session.persons.count > 2, !namesPair { throw .pairNeeded(session.persons) }
    let pair = Array(session.persons.prefix(2))
    self.session = session
    record = read.record
    self.parameters = parameters
    self.pair = pair
    budgets = session.streams.filter { pair.contains($0.person) }.map {
      TimeBudget(of: $0, in: session)
    }
    let streams = try SequenceStreams(of: session, pair: pair, parameters: parameters)
    sequenceStreams = streams
    sequence = SequenceAnalysis(of: session, streams: streams)
    interaction = SessionInteraction(of: session, pair: pair)
  }

  /// Whether there is no table because every stream has more codes than a table can show.
  public var hasTooManyCodes: Bool {
    sequence == nil && sequenceStreams.merged.isEmpty && !sequenceStreams.leftOut.isEmpty
  }
}
