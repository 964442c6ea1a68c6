import CodedSessions
import Foundation
import SimulatedSessions
import Testing

@Suite struct PlayWorldTests {
  /// A world is a plain value: written as JSON and read again it is the same.
  @Test(arguments: [PlayWorld.fred, .mark])
  func worldsSurviveJSON(world: PlayWorld) throws {
    let data = try JSONEncoder().encode(world)
    #expect(try JSONDecoder().decode(PlayWorld.self, from: data) == world)
  }

  @Test func theTwinsDifferInWhatTheStoryIsAbout() {
    #expect(PlayWorld.fred.pursuit.probability > 3 * PlayWorld.mark.pursuit.probability)
    #expect(PlayWorld.fred.pursuit.prolonging > PlayWorld.mark.pursuit.prolonging)
    #expect(PlayWorld.fred.uncodable == .empty)
    #expect(PlayWorld.mark.uncodable.spans.count == 2)
  }
}
