import CodedSessions
import SequenceStatistics

extension DyadQuestion {
  /// How often each code of the one was followed at lag 1 by each code of the other, in one merged sequence of
  /// their streams: the counts of all pairs of ``DyadQuestion/given``, row by row; pairs within one person are
  /// left at 0. `nil` where not both of the pair were coded.
  func transitions(of session: CodedSession, phase: String?) -> Tally? {
    let streams = given.streams(in: session)
    guard pair.allSatisfy({ id in streams.contains { $0.person.id == id } }) else { return nil }
    let isCoarse =
      session.timeUnit.origin.isClock && session.timeUnit.step > SequenceAnalysis.finestStep
    let sequence = EventSequence(
      merging: streams, of: session,
      rules: SequenceRules(
        excludesTies: isCoarse, part: phase.flatMap(session.span(ofPhase:))))
    let known = given.indices.compactMap { place in
      given[place].code(in: session).map { (place: place, code: $0) }
    }
    guard let table = try? LagTable(sequence: sequence, codes: known.map(\.code), lag: 1) else {
      return nil
    }
    var counts = [Int](repeating: 0, count: given.count * given.count)
    for (row, earlier) in known.enumerated() {
      for (column, later) in known.enumerated()
      where given[earlier.place].person != given[later.place].person {
        counts[earlier.place * given.count + later.place] =
          table.counts[given: row, target: column]
      }
    }
    return Tally(counts: counts)
  }
}

extension Tally {
  /// How often the code at `row` was followed by that at `column`, of `count` codes. What no record can hold, as in a
  /// journal that was tampered with, is cut to what can be added up.
  func transitions(_ row: Int, _ column: Int, of count: Int) -> Int {
    min(max(self.count(row * count + column), 0), 1 << 32)
  }
}
