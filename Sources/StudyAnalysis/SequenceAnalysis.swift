public import CodedSessions
public import SequenceStatistics

/// What followed what in a session: one merged event sequence and its lag-1 table, as a whole and
/// between partners.
public struct SequenceAnalysis: Sendable, Hashable {
  /// The streams that were merged, by full name, in the order that settles ties.
  public let streams: [String]
  /// Streams of the pair that are not in the sequence.
  public let leftOut: [String]
  /// The merged sequence.
  public let sequence: EventSequence
  /// The table as a whole, with the statistics that lag-sequential programs give: quasi-independence
  /// with structural zeros on the diagonal, whoever acts.
  public let wholeTable: LagSequentialAnalysis
  /// The table by who acts and who acts next: what reports show and test.
  public let partners: PartnerTransitions
  /// Codes that cannot follow themselves, because something else of their stream must come between.
  public let unrepeatable: [Code]
  /// Codes of state streams that were coded twice in a row all the same, so that they can.
  public let repeatedStates: [Code]
  /// Whether the counts are summed over phases. Nothing is tested then: behaviours that merely occur
  /// in the same phase would seem to follow one another.
  public let poolsPhases: Bool
  /// Whether onsets at one time were no pairs, because the session's clock is coarse.
  public let excludesTies: Bool

  /// The longest clock step at which the order of simultaneous onsets is taken as a matter of chance.
  public static let finestStep = SessionTime.milliseconds(100)

  /// The sequence of `session`, `nil` when no two events can be paired.
  ///
  /// Codes of a state stream cannot follow themselves at lag 1: their diagonal cells are structural
  /// zeros, unless the coder did write a code twice in a row.
  public init?(of session: CodedSession, streams: SequenceStreams) {
    let excludesTies = session.timeUnit.step > Self.finestStep
    let sequence = EventSequence(
      merging: streams.merged, of: session, rules: SequenceRules(excludesTies: excludesTies))
    let occurring = Set(sequence.codeIndices)
    let codes = session.codebook.codes.filter { occurring.contains($0.index) }
    let states = Set(
      streams.merged.filter { $0.kind == .state }.flatMap { $0.bouts.map(\.code) })
    let repeated = Self.repeated(in: sequence)
    let unrepeatable = codes.filter { states.contains($0) && !repeated.contains($0) }
    let persons = codes.map { session.codebook[$0].person }
    let order = session.persons.filter(persons.contains)
    let actors = persons.map { person in order.firstIndex(of: person) ?? 0 }
    let poolsPhases = session.phases.count > 1
    guard
      let table = try? LagTable(
        sequence: sequence, codes: codes,
        structuralZeros: unrepeatable.isEmpty ? .none : .diagonalOf(unrepeatable)),
      table.total > 0,
      let partners = try? PartnerTransitions(table, actors: actors, isTested: !poolsPhases)
    else { return nil }
    self.streams = streams.merged.map(\.fullName)
    leftOut = streams.leftOut
    self.sequence = sequence
    self.partners = partners
    wholeTable = LagSequentialAnalysis(table)
    self.unrepeatable = unrepeatable
    repeatedStates = codes.filter { states.contains($0) && repeated.contains($0) }
    self.poolsPhases = poolsPhases
    self.excludesTies = excludesTies
  }

  private static func repeated(in sequence: EventSequence) -> Set<Code> {
    var repeated: Set<Code> = []
    for run in sequence.runs {
      for (earlier, later) in zip(run, run.dropFirst()) where earlier == later {
        repeated.insert(earlier)
      }
    }
    return repeated
  }
}
