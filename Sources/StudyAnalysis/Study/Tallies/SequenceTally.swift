import CodedSessions
import SequenceStatistics

extension DyadQuestion {
  /// The target so many events after the given, in the merged sequence of their streams.
  func events(lag: Int, of session: CodedSession, phase: String?) -> Tally? {
    guard let cues = given.codes(in: session), let targets = target.codes(in: session) else {
      return nil
    }
    let streams = (given + target).streams(in: session)
    let isCoarse =
      session.timeUnit.origin.isClock && session.timeUnit.step > SequenceAnalysis.finestStep
    let sequence = Self.roles(
      EventSequence(
        merging: streams, of: session,
        rules: SequenceRules(
          excludesTies: isCoarse, part: phase.flatMap(session.span(ofPhase:)))),
      cues: Set(cues), targets: Set(targets))
    guard let table = try? LagTable(sequence: sequence, codes: Self.roles, lag: lag) else {
      return nil
    }
    let both = Self.given.reduce(0) { sum, row in
      Self.target.reduce(sum) { $0 + table.counts[given: row, target: $1] }
    }
    let fromGiven = Self.given.reduce(0) { $0 + table.rowTotals[$1] }
    let toTarget = Self.target.reduce(0) { $0 + table.columnTotals[$1] }
    guard
      let association = Association2x2(
        a: both, b: fromGiven - both, c: toTarget - both,
        d: table.total - fromGiven - toTarget + both
      )
    else { return nil }
    let chance =
      streams.contains { $0.kind == .state }
      ? nil : Self.rearranged(sequence, lag: lag, both: both, among: fromGiven)
    func count(_ roles: [Int]) -> Int {
      sequence.codeIndices.count { roles.contains(Int($0)) }
    }
    return Tally(
      association, givens: count(Self.given), targets: count(Self.target), chance: [chance])
  }

  /// Chance by free rearrangement, which has closed forms; `nil` where all pairs are of an event with itself.
  /// Codes of a state cannot follow themselves, so that for them not every arrangement is possible.
  private static func rearranged(
    _ sequence: EventSequence, lag: Int, both: Int, among: Int
  ) -> ChanceTally? {
    guard lag != 0, sequence.count > 1 else { return nil }
    let moments = PermutationMoments(sequence, codes: roles, lag: lag)
    let sum = moments.combination(
      given.flatMap { row in target.map { (1, .init(given: row, target: $0)) } })
    return ChanceTally(
      observed: Double(both), mean: sum.mean, variance: max(sum.variance, 0),
      among: Double(among))
  }

  // MARK: Roles

  /// What an event is to the question: neither, given, target, or both. Pairs of many codes cost no more than
  /// those of two.
  private static let roles = (0..<4).map { Code(UInt16($0)) }
  private static let given = [1, 3]
  private static let target = [2, 3]

  /// `sequence` with the roles of its events in place of their codes.
  private static func roles(
    _ sequence: EventSequence, cues: Set<Code>, targets: Set<Code>
  ) -> EventSequence {
    EventSequence(
      sequence.runs.map { run in
        run.map { roles[(cues.contains($0) ? 1 : 0) + (targets.contains($0) ? 2 : 0)] }
      })
  }
}
