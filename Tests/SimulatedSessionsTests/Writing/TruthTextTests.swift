import CodedSessions
import Foundation
import SimulatedSessions
import Testing

@Suite struct TruthTextTests {
  @Test func truthNamesSeedsAndCounts() throws {
    let truth = try DatasetFile.json("stern-twins/truth.json")
    let sessions = try #require(truth["sessions"] as? [[String: Any]])
    let twins = try SternTwins.sessions()
    #expect(sessions.count == twins.count)
    for (written, twin) in zip(sessions, twins) {
      #expect(written["session"] as? String == twin.session.id)
      #expect(written["seed"] as? UInt64 == twin.seed)
      let counts = try #require(written["counts"] as? [String: Int])
      #expect(counts["aversions"] == twin.truth.aversions.count)
      #expect(counts["truly_pursued_aversions"] == twin.truth.pursuedAversions.count)
      #expect((written["aversions"] as? [Any])?.count == twin.truth.aversions.count)
    }
  }
}
