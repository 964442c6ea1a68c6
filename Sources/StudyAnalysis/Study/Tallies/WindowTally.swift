import CodedSessions
import SequenceStatistics

extension DyadQuestion {
  /// Units of time inside and outside the windows of the given, with and without an onset of the target.
  func tallies(_ window: TimeWindow, of session: CodedSession, phase: String?) -> Tally? {
    guard session.timeUnit.origin.isClock, let cues = given.codes(in: session),
      let targets = target.codes(in: session),
      let table = try? TimeWindowTable(
        given: cues, target: targets, window: window, unit: session.timeUnit.step, of: session,
        part: phase.flatMap(session.span(ofPhase:)))
    else { return nil }
    let shift = TimeWindowShift(
      [
        TimeWindowShift.Record(
          session, given: cues, target: targets, part: phase.flatMap(session.span(ofPhase:)))
      ], window: window, minShift: chance.minShift,
      blockLength: chance.block ?? TimeWindowShift.usualBlock, replicates: chance.replicates,
      seed: chance.seed)
    return Tally(
      table.association, givens: table.givenOnsets, targets: table.targetOnsets,
      chance: [ChanceTally(shift.shift), ChanceTally(shift.blocks)])
  }
}
