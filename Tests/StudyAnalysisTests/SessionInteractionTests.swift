import CodedSessions
import StudyAnalysis
import Testing

@Suite struct SessionInteractionTests {
  typealias Hand = HandMadeSession

  @Test func whatCannotBeAskedIsNamed() throws {
    let chase = try Hand.chase()
    let plain = SessionInteraction(of: chase, pair: chase.persons)
    #expect(plain.cycles.isEmpty && plain.matching == nil && plain.phases == nil)
    #expect(plain.missing.contains(.cycles) && plain.missing.contains(.phases))
    let alone = SessionInteraction(of: chase, pair: [Hand.infant])
    #expect(alone.missing == [.pair])
  }

  @Test func eachDirectionThatTheRecordAllows() throws {
    let looks = try MatchAnalysisTests.looks()
    let found = SessionInteraction(of: looks, pair: looks.persons)
    #expect(found.matching != nil && found.missing.contains(.cycles))
    #expect(!found.responses.isEmpty && !found.missing.contains(.matching))
  }
}
