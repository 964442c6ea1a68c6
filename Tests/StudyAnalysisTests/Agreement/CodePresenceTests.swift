import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct CodePresenceTests {
  @Test func aMinuteByHand() throws {
    let codes = try #require(try TwoCoders.analysis().streams.first?.pairs.first?.presence)
    #expect(codes.map(\.code) == ["face", "away"] && codes.allSatisfy { !$0.countsUnits })
    #expect(codes[0].kappa.table.cells.map { $0 / 1_000_000 } == [34, 6, 4, 16])
    #expect(codes[1].kappa.table.cells.map { $0 / 1_000_000 } == [16, 4, 6, 34])
    #expect(codes[0].shares.positive == .value(68.0 / 78))
    #expect(codes[0].shares.negative == codes[1].shares.positive)
    #expect(codes[0].kappa.kappa.value == codes[1].kappa.kappa.value)
  }
}
