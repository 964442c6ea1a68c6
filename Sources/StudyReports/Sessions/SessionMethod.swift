import CodedSessions
import SequenceStatistics
import SessionFiles
import StudyAnalysis

/// The method paragraph: what a manuscript has to say about how a session's numbers were made.
enum SessionMethod {
  /// The paragraph.
  static func paragraph(_ analysis: SessionAnalysis, version: String) -> RichText {
    .joined([coded(analysis), budget, sequence(analysis), tool(version)])
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
    return
      "\(begin) in \(Phrases.counted(streams.count, "stream", "streams")) (\(Phrases.list(streams))), with times in multiples of \(step) and half-open intervals."
  }

  private static var budget: RichText {
    "Rates and percentages refer to codable time; uncodable stretches are in no denominator."
  }

  private static func sequence(_ analysis: SessionAnalysis) -> RichText {
    guard let sequence = analysis.sequence else { return "" }
    let table = sequence.table
    let count = sequence.sequence
    let model =
      sequence.unrepeatable.isEmpty
      ? "independence"
      : "quasi-independence, with structural zeros where a state code would follow itself, fitted by iterative proportional fitting"
    return
      "Onsets of \(Phrases.list(sequence.streams)) were merged by time into one sequence (\(Phrases.counted(count.count, "onset", "onsets")); ties ordered by stream, then by code; broken at uncodable time and phase borders). Transitions at lag \(String(table.table.lag)) (\(italic: "N") = \(Decimals.count(table.table.total))) were compared with \(model), by adjusted residuals (Haberman, 1973) with two-sided normal \(italic: "p") values and Holm’s correction over the \(Phrases.counted(table.testCount, "cell", "cells")) with an expected count of at least 5."
  }

  private static func tool(_ version: String) -> RichText { "Computed with \(version)." }
}
