import CodedSessions
import SequenceStatistics

extension DyadQuestion {
  /// How long both do alike, beside what shifts of one record give.
  func matching(of session: CodedSession, phase: String?) -> Tally? {
    guard
      let analysis = try? MatchAnalysis(
        session, streams: pair, phase: phase,
        minShift: chance.minShift ?? ShortestShift.usual(), replicates: chance.replicates,
        seed: chance.seed)
    else { return nil }
    let matching = analysis.matching
    let matched = matching.matches.reduce(SessionTime.zero) { $0 + $1.span.duration }
    let codable = matching.codableTime
    // The model gives shares, of phases that are long enough; times add up over sessions, shares do not.
    let share = analysis.shift.share
    let chance = share.mean.value.flatMap { mean in
      share.observed.value.map { observed in
        ChanceTally(
          observed: observed * codable.seconds, mean: mean * codable.seconds, variance: nil,
          among: codable.seconds, p: share.pGreater.value)
      }
    }
    return Tally(
      counts: [
        Int(matched.microseconds), Int(codable.microseconds), matching.repairs.count,
      ], chance: [chance])
  }
}
