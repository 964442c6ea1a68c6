import CodedSessions
import SimulatedSessions
import Testing

@Suite struct PlayWorldTests {
  @Test func theTwinsDifferInWhatTheStoryIsAbout() {
    #expect(PlayWorld.fred.pursuit.probability > 3 * PlayWorld.mark.pursuit.probability)
    #expect(PlayWorld.fred.pursuit.prolonging > PlayWorld.mark.pursuit.prolonging)
    #expect(PlayWorld.fred.uncodable == .empty)
    #expect(PlayWorld.mark.uncodable.spans.count == 2)
  }
}
