import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct AgreementTablesTests {
  @Test func everyTableHoldsWhatTheAnalysisGives() throws {
    let analysis = try AgreementSample.analysis(coders: 3, sessions: 2)
    let stream = try #require(analysis.streams.first)
    let pair = try #require(stream.pairs.first)
    let sessions = AgreementTables.sessions(analysis)
    // Three pairs of coders, two sessions, two streams.
    #expect(sessions.rowCount == 12)
    let codes = AgreementTables.codes(pair, stream, coders: ("anna", "ben"), id: "x")
    #expect(codes.rowCount == 2 && codes.groups[0].rows[0][0] == .text("face"))
    #expect(codes.groups[0].rows.allSatisfy { $0.count == codes.columns.count })
    let indices = AgreementTables.indices(pair, id: "x", tolerance: .seconds(1))
    #expect(indices.groups[0].rows.allSatisfy { $0.count == indices.columns.count })
    #expect(
      indices.groups[0].rows[0][1]
        == .proportion(of: try #require(pair.time).continuous.kappa))
    #expect(AgreementTables.together(stream, coders: 3).count == 2)
    #expect(AgreementTables.together(stream, coders: 2).count == 1)
  }
}
