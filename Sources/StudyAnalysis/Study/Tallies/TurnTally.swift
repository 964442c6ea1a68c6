import CodedSessions
import SequenceStatistics

extension DyadQuestion {
  /// Turns, chances to answer and those taken, and turns that shifted sounds give.
  func turns(_ parameters: TurnParameters, of session: CodedSession, phase: String?) -> Tally? {
    guard
      let analysis = try? TurnAnalysis(session, pair: pair, parameters: parameters, phase: phase)
    else { return nil }
    let responses = analysis.responses
    let turns = analysis.counts.first?.turns.count ?? 0
    let null = analysis.chance.turnCount.null
    let chance = null.mean.value.map { mean in
      ChanceTally(
        observed: analysis.chance.turnCount.observed.value ?? Double(turns), mean: mean,
        variance: null.standardDeviation.value.map { $0 * $0 },
        p: analysis.chance.turnCount.pGreater.value)
    }
    return Tally(
      counts: [
        turns, responses.opportunities[0], responses.answered[0], responses.opportunities[1],
        responses.answered[1], Int(responses.codableTime.microseconds),
      ], chance: [chance])
  }
}
