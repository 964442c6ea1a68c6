import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct CodingPairTests {
  @Test func differencesAndLines() throws {
    let pair = try #require(try TwoCoders.analysis().streams.first?.pairs.first?.pairs.first)
    #expect(
      pair.differences.map(\.span)
        == [try HandMadeSession.span(20, 24), try HandMadeSession.span(54, 60)])
    #expect(pair.session == "s1" && pair.origin == .bothRecords)
    // Made by hand, so read from no file.
    #expect(pair.line(of: pair.coding.first[0], isFirst: true) == nil)
  }
}
