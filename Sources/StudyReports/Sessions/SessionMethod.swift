import CodedSessions
import SequenceStatistics
import SessionFiles
import StudyAnalysis

/// The method paragraph: what a manuscript has to say about how a session's numbers were made.
enum SessionMethod {
  /// The paragraph.
  static func paragraph(_ analysis: SessionAnalysis, version: String) -> RichText {
    let budget = analysis.session.timeUnit.origin.isClock ? Self.budget : nil
    return .joined(
      [coded(analysis), budget, sequence(analysis), interaction(analysis), tool(version)]
        .compactMap(\.self))
  }

  private static func coded(_ analysis: SessionAnalysis) -> RichText {
    let session = analysis.session
    let people = Phrases.list(analysis.pair.map(\.id))
    let step = session.timeUnit.step.text + Decimals.noBreakSpace + "s"
    let streams = session.streams.filter { analysis.pair.contains($0.person) }.map {
      "\($0.person.id) \($0.name)"
    }
    let begin: RichText =
      session.isSimulated
      ? "A session of \(people) was simulated" : "Behaviour of \(people) was coded"
    guard !streams.isEmpty else { return "No behaviour was coded." }
    let coded: RichText =
      "\(begin) in \(Phrases.counted(streams.count, "stream", "streams")) (\(Phrases.list(streams)))"
    if let caution = TimeLabels(session.timeUnit).caution { return "\(coded). \(caution)" }
    return
      "\(coded), with times in multiples of \(step) and half-open intervals."
  }

  private static var budget: RichText? {
    "Rates and percentages refer to codable time; uncodable stretches are in no denominator."
  }

  private static func sequence(_ analysis: SessionAnalysis) -> RichText? {
    guard let sequence = analysis.sequence else { return nil }
    let partners = sequence.partners
    let within =
      sequence.unrepeatable.isEmpty
      ? "independence"
      : "quasi-independence with structural zeros where a state code would follow itself, fitted by iterative proportional fitting"
    let model: RichText =
      partners.actorCount > 1
      ? "independence for each direction between the partners, given who acts next (within one person: \(within))"
      : RichText(within)
    let ties =
      sequence.excludesTies
      ? "simultaneous onsets not paired" : "simultaneous onsets ordered by stream, then by code"
    return
      "Onsets of \(Phrases.list(sequence.streams)) were merged by time into one sequence (\(Phrases.counted(sequence.sequence.count, "onset", "onsets")); \(ties); broken at uncodable time and phase borders). Transitions at lag 1 (\(italic: "N") = \(Decimals.count(partners.table.total))) were compared with \(model), by adjusted residuals (Haberman, 1973) \(tests(sequence))."
  }

  private static func tests(_ sequence: SequenceAnalysis) -> RichText {
    if sequence.poolsPhases { return "without a test, as the counts are summed over phases" }
    let which = sequence.partners.actorCount > 1 ? " between the partners" : ""
    switch sequence.partners.testCount {
    case 0: return "without a test, as no cell\(which) could be tested"
    case 1:
      return
        "with a two-sided normal \(italic: "p") value for the one cell\(which) with an expected count of at least 5"
    default:
      return
        "with two-sided normal \(italic: "p") values and Holm’s correction over the \(Phrases.counted(sequence.partners.testCount, "cell", "cells"))\(which) with an expected count of at least 5"
    }
  }

  /// Synchrony and turn-taking, where the report shows them.
  private static func interaction(_ analysis: SessionAnalysis) -> RichText? {
    var sentences: [RichText] = []
    if let synchrony = analysis.interaction.synchrony, synchrony.band != nil {
      sentences.append(
        "The share of time in \(synchrony.pair.rule) was taken at lags of up to \(synchrony.parameters.reach.text) s (Dale et al., 2011) and compared with circular shifts of one record, lag by lag and by the maximum over all lags."
      )
    }
    if let turns = analysis.interaction.turns, !turns.transfer.transfers.isEmpty {
      sentences.append(
        "Floor-transfer offsets (Heldner & Edlund, 2010) pair an utterance with \(TurnText.name(turns.parameters.rule)); sounds less than \(turns.parameters.join.text) s apart were joined."
      )
    }
    return sentences.isEmpty ? nil : .joined(sentences)
  }

  private static func tool(_ version: String) -> RichText { "Computed with \(version)." }
}
