import CodedSessions
import SequenceStatistics
import SessionFiles
import StudyAnalysis

/// The method paragraph: what a manuscript has to say about how a session's numbers were made.
enum SessionMethod {
  /// The paragraph.
  static func paragraph(_ analysis: SessionAnalysis, version: String) -> RichText {
    .joined([coded(analysis), budget, sequence(analysis), tool(version)].compactMap(\.self))
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
      ? "A session of \(people) was simulated" : "Behaviour of \(people) was coded from a recording"
    guard !streams.isEmpty else { return "No behaviour was coded." }
    return
      "\(begin) in \(Phrases.counted(streams.count, "stream", "streams")) (\(Phrases.list(streams))), with times in multiples of \(step) and half-open intervals."
  }

  private static var budget: RichText {
    "Rates and percentages refer to codable time; uncodable stretches are in no denominator."
  }

  private static func sequence(_ analysis: SessionAnalysis) -> RichText? {
    guard let sequence = analysis.sequence else { return nil }
    let table = sequence.table
    let count = sequence.sequence
    let model =
      sequence.unrepeatable.isEmpty
      ? "independence"
      : "quasi-independence, with structural zeros where a state code would follow itself, fitted by iterative proportional fitting"
    return
      "Onsets of \(Phrases.list(sequence.streams)) were merged by time into one sequence (\(Phrases.counted(count.count, "onset", "onsets")); ties ordered by stream, then by code; broken at uncodable time and phase borders). Transitions at lag \(String(table.table.lag)) (\(italic: "N") = \(Decimals.count(table.table.total))) were compared with \(model), by adjusted residuals (Haberman, 1973) \(tests(table.testCount))."
  }

  private static func tests(_ count: Int) -> RichText {
    switch count {
    case 0: "without a test, as no cell has an expected count of at least 5"
    case 1:
      "with a two-sided normal \(italic: "p") value for the one cell with an expected count of at least 5"
    default:
      "with two-sided normal \(italic: "p") values and Holm’s correction over the \(Phrases.counted(count, "cell", "cells")) with an expected count of at least 5"
    }
  }

  private static func tool(_ version: String) -> RichText { "Computed with \(version)." }
}
