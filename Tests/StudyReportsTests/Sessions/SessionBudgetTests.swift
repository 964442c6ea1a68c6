import CodedSessions
import SequenceStatistics
import SessionFiles
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct SessionBudgetTests {
  @Test(arguments: AnalysedSession.allCases)
  func rowsAreAddedUpFromBouts(_ sample: AnalysedSession) throws {
    let analysis = try sample.analysis()
    let session = analysis.session
    let rows = SessionBudget.rows(
      analysis, names: BehaviourNames(session.codebook),
      looks: CodeLooks(session.codebook, persons: session.persons))
    let budgets = analysis.budgets.flatMap { budget in budget.rows.map { (budget, $0) } }
    try #require(rows.count == budgets.count)
    for (row, (budget, source)) in zip(rows, budgets) {
      let stream = try #require(
        session.streams.first { $0.person == budget.person && $0.name == budget.stream })
      let onsets = stream.onsets.filter { $0.code == source.code }
      let lengths = stream.bouts.filter { $0.code == source.code }.map(\.duration.seconds)
      #expect(row.count == onsets.count)
      #expect(row.latency == onsets.first.map { ($0.time - session.span.onset).seconds })
      guard stream.kind != .event else {
        #expect(row.total == nil && row.share == nil && row.mean == nil && row.longest == nil)
        continue
      }
      let total = lengths.reduce(0, +)
      #expect(abs((row.total ?? -1) - total) < 1e-6)
      let codable = stream.codable.duration.seconds
      if codable > 0 { #expect(abs((row.share ?? -1) - total / codable) < 1e-9) }
      #expect(row.longest == lengths.max())
      #expect((row.mean == nil) == lengths.isEmpty)
    }
  }

  @Test func theNoteNamesTheDenominators() throws {
    #expect(
      SessionBudget.note(try AnalysedSession.strong.analysis()).plain.hasPrefix(
        "Percentages and rates use the session’s length (600.0\u{A0}s)."))
    let play = try AnalysedSession.play.analysis()
    let codable = try #require(play.session.streams.first?.codable.duration)
    #expect(
      SessionBudget.note(play).plain.hasPrefix(
        "Percentages and rates use codable time: infant gaze \(Decimals.seconds(codable)), all others "
          + "the session’s length (360.0\u{A0}s)."))
    #expect(SessionBudget.note(play).plain.hasSuffix("Moments have no length."))
  }
}
