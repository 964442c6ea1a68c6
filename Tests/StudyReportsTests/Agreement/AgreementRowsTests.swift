import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct AgreementRowsTests {
  @Test func everyPartIsThere() throws {
    let analysis = try AgreementSample.analysis(sessions: 2)
    let stream = try #require(analysis.streams.first)
    let pair = try #require(stream.pairs.first)
    let rows = AgreementRows.rows(pair, of: stream.stream)
    var parts: [String] = []
    for row in rows where !parts.contains(row.part) { parts.append(row.part) }
    #expect(
      parts == [
        "compared", "continuous_time", "time_units", "continuous_time_with_tolerance",
        "time_units_with_tolerance", "seconds_by_both", "code", "events", "events_of_code",
        "annotations_as_easydiag", "mixed_up", "session",
      ])
    let cells = rows.filter { $0.part == "seconds_by_both" }
    #expect(cells.map { $0.numbers[0].value } == [74, 6, 4, 36].map { .value($0) })
    #expect(cells.map(\.first) == ["face", "face", "away", "away"])
    let raters = try #require(stream.raters)
    #expect(AgreementRows.rows(raters).map(\.part) == ["all_coders"])
    #expect(AgreementRows.rows(stream.scores).count == 4)
  }

  @Test func momentsHaveNoKappaOverTime() throws {
    let stream = try #require(try AgreementSample.analysis().streams.last)
    let rows = AgreementRows.rows(try #require(stream.pairs.first), of: stream.stream)
    #expect(!rows.contains { $0.part == "continuous_time" })
    let events = try #require(rows.first { $0.part == "events" })
    #expect(!events.numbers.contains { $0.name == "kappa" })
    #expect(events.numbers.first { $0.name == "matches" }?.value == .value(1))
    #expect(rows.first { $0.part == "code_by_units" } != nil)
  }
}
