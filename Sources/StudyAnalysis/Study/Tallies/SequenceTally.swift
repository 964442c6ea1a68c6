import CodedSessions
import SequenceStatistics

extension DyadQuestion {
  /// The target so many events after the given, in the merged sequence of their streams.
  func events(lag: Int, of session: CodedSession, phase: String?) -> Tally? {
    guard let cues = given.codes(in: session), let targets = target.codes(in: session) else {
      return nil
    }
    let names = Set((given + target).map(\.streamName))
    let streams = session.streams.filter { names.contains($0.fullName) }
    let isCoarse =
      session.timeUnit.origin.isClock && session.timeUnit.step > SequenceAnalysis.finestStep
    let sequence = EventSequence(
      merging: streams, of: session,
      rules: SequenceRules(
        excludesTies: isCoarse, part: phase.flatMap(session.span(ofPhase:))))
    let occurring = Set(sequence.codeIndices)
    let codes = session.codebook.codes.filter { occurring.contains($0.index) }
    guard let table = try? LagTable(sequence: sequence, codes: codes, lag: lag) else { return nil }
    let rows = codes.indices.filter { cues.contains(codes[$0]) }
    let columns = codes.indices.filter { targets.contains(codes[$0]) }
    let both = rows.reduce(0) { sum, row in
      columns.reduce(sum) { $0 + table.counts[given: row, target: $1] }
    }
    let fromGiven = rows.reduce(0) { $0 + table.rowTotals[$1] }
    let toTarget = columns.reduce(0) { $0 + table.columnTotals[$1] }
    guard
      let association = Association2x2(
        a: both, b: fromGiven - both, c: toTarget - both,
        d: table.total - fromGiven - toTarget + both
      )
    else { return nil }
    return Tally(
      association, givens: fromGiven, targets: toTarget,
      chance: [rearranged(sequence, codes: codes, lag: lag, rows, columns, both: both, streams)])
  }

  /// Chance by free rearrangement, which has closed forms; `nil` where codes of a state cannot follow
  /// themselves, so that not every arrangement is possible.
  private func rearranged(
    _ sequence: EventSequence, codes: [Code], lag: Int, _ rows: [Int], _ columns: [Int], both: Int,
    _ streams: [CodedSessions.Stream]
  ) -> ChanceTally? {
    guard lag != 0, !streams.contains(where: { $0.kind == .state }), sequence.count > 1 else {
      return nil
    }
    let moments = PermutationMoments(sequence, codes: codes, lag: lag)
    let sum = moments.combination(
      rows.flatMap { row in columns.map { (1, .init(given: row, target: $0)) } })
    return ChanceTally(observed: Double(both), mean: sum.mean, variance: sum.variance)
  }
}
