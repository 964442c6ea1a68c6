import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct MatchingShiftTests {
  /// Gaze 0 partner against voice 4 speaks as one category, by the second.
  private func session(
    _ gaze: [(UInt16, Int64, Int64)], _ voice: [(UInt16, Int64, Int64)],
    gaps: [(Int64, Int64)] = [], phases: [(String, Int64, Int64)] = []
  ) throws -> CodedSession {
    try TestSession.session(
      [try TestSession.gaze(gaze), try TestSession.voice(voice, gaps: gaps)], phases: phases)
  }

  @Test func uncodableTimeTurnsWithItsOwner() throws {
    let session = try session([(0, 0, 20), (2, 20, 60)], [(4, 5, 15)], gaps: [(30, 35)])
    let test = MatchingShift(
      session.streams[0], session.streams[1], of: session, categories: [Code(0): 1, Code(4): 1])
    #expect(isClose(test.share.observed, 10.0 / 55, relative: 1e-12))
    #expect(test.share.way == .swept(shifts: 41))
    // At 10: 15 to 25 speaks, five of it while looking; at every shift 55 s are codable.
    let reached = (10...50).count { shift in
      (0..<20).count { place in (5..<15).contains((place - shift + 60) % 60) } >= 10
    }
    #expect(isClose(test.share.pGreater, Double(1 + reached) / 42, relative: 1e-12))
  }

  @Test func phasesTurnApart() throws {
    let session = try session(
      [(0, 0, 60)], [(4, 5, 15)], phases: [("a", 0, 40), ("b", 40, 60)])
    let test = MatchingShift(
      session.streams[0], session.streams[1], of: session, categories: [Code(0): 1, Code(4): 1],
      minShift: .seconds(5), replicates: 99, seed: 4)
    // All of the gaze is one look: every shift gives the same.
    #expect(test.share.way == .sampled(replicates: 99, seed: 4))
    #expect(test.share.pGreater == .value(1))
    #expect(isClose(test.share.mean, 10.0 / 60, relative: 1e-12))
    let short = MatchingShift(
      session.streams[0], session.streams[1], of: session, categories: [:])
    #expect(short.share.phasesLeftOut == 1 && short.share.way == .swept(shifts: 21))
  }
}
