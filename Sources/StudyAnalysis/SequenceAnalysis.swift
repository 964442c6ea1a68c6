public import CodedSessions
public import SequenceStatistics

/// What followed what in a session: one merged event sequence and its lag table with all cell
/// statistics.
public struct SequenceAnalysis: Sendable, Hashable {
  /// The streams that were merged, by full name, in the order that settles ties.
  public let streams: [String]
  /// Streams of the pair that are not in the sequence.
  public let leftOut: [String]
  /// The merged sequence.
  public let sequence: EventSequence
  /// The table with its statistics.
  public let table: LagSequentialAnalysis
  /// Codes that cannot follow themselves, because something else of their stream must come between.
  public let unrepeatable: [Code]

  /// The sequence of `session`, `nil` when no two events can be paired.
  ///
  /// Codes of a state stream cannot follow themselves at lag 1: their diagonal cells are structural
  /// zeros, unless the coder did write a code twice in a row.
  public init?(
    of session: CodedSession, streams: SequenceStreams, parameters: SessionParameters
  ) {
    let sequence = EventSequence(merging: streams.merged, of: session)
    let occurring = Set(sequence.codeIndices)
    let codes = session.codebook.codes.filter { occurring.contains($0.index) }
    let unrepeatable =
      parameters.lag == 1
      ? Self.unrepeatable(among: codes, streams: streams.merged, sequence: sequence) : []
    guard
      let table = try? LagTable(
        sequence: sequence, codes: codes, lag: parameters.lag,
        structuralZeros: unrepeatable.isEmpty ? .none : .diagonalOf(unrepeatable)),
      table.total > 0
    else { return nil }
    self.streams = streams.merged.map(\.fullName)
    leftOut = streams.leftOut
    self.sequence = sequence
    self.table = LagSequentialAnalysis(table)
    self.unrepeatable = unrepeatable
  }

  private static func unrepeatable(
    among codes: [Code], streams: [Stream], sequence: EventSequence
  ) -> [Code] {
    let states = Set(streams.filter { $0.kind == .state }.flatMap { $0.bouts.map(\.code) })
    var repeated: Set<UInt16> = []
    for run in sequence.runs {
      for (earlier, later) in zip(run, run.dropFirst()) where earlier == later {
        repeated.insert(earlier.index)
      }
    }
    return codes.filter { states.contains($0) && !repeated.contains($0.index) }
  }
}
