import CodedSessions
import SequenceStatistics

extension DyadQuestion {
  /// Cues, answers within the window, chance by shifts and blocks, and how long answers took.
  func responses(
    _ window: ResponseWindow, of session: CodedSession, phase: String?
  ) -> Tally? {
    guard session.timeUnit.origin.isClock, let cues = given.codes(in: session),
      let responses = target.codes(in: session)
    else { return nil }
    let records = ContingencyRecord.records(of: session, cues: cues, responses: responses)
      .filter { phase == nil || $0.phase == phase }
    let contingency = Contingency(records, window: window)
    let chance = ContingencyChance(
      records, window: window, minShift: self.chance.minShift,
      block: self.chance.block ?? ContingencyChance.usualBlock,
      replicates: self.chance.replicates, seed: self.chance.seed)
    return Tally(
      contingency.association, givens: contingency.cueCount, targets: contingency.responseCount,
      chance: [ChanceTally(chance.shift), ChanceTally(chance.blocks)],
      waits: ResponseLatency(records, anchor: window.anchor).waits.map { wait in
        let time = Int((wait.time * 1_000_000).rounded())
        return wait.isEvent ? time : -time
      }, verdict: ContingencyVerdict(contingency, chance: chance).verdict)
  }
}
