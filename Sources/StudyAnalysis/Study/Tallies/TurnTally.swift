import CodedSessions
import SequenceStatistics

extension DyadQuestion {
  /// Turns, chances to answer and those taken, and turns that shifted sounds give.
  func turns(_ parameters: TurnParameters, of session: CodedSession, phase: String?) -> Tally? {
    guard let analysis = analysis(parameters, of: session, phase: phase) else { return nil }
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
  /// The turns of both. Who could be heard and was silent all the time took no turn; without them the mean of
  /// dyads would be one of dyads that take turns.
  private func analysis(
    _ parameters: TurnParameters, of session: CodedSession, phase: String?
  ) -> TurnAnalysis? {
    do throws(TurnAnalysisError) {
      return try TurnAnalysis(session, pair: pair, parameters: parameters, phase: phase)
    } catch .noVoices {
      let voices = pair.map { person in
        session.codebook.codes(of: Person(person), classes: [.voice]).filter { code in
          session.streams(holding: [code]).contains { $0.kind != .event }
        }
      }
      return try? TurnAnalysis(session, voices: voices, parameters: parameters, phase: phase)
    } catch {
      return nil
    }
  }
}
