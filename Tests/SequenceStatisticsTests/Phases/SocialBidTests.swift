import CodedSessions
import SequenceStatistics
import Testing

@Suite struct SocialBidTests {
  private func bids(
    looks: [(UInt16, Int64, Int64)], voice: [(UInt16, Int64, Int64)], touch: [Int64] = []
  ) throws -> [SessionTime] {
    let session = try TestSession.session([
      try TestSession.gaze(looks), try TestSession.voice(voice), try TestSession.touch(touch),
    ])
    return SocialBid.all(in: session, looks: [Code(0)], acts: [Code(4), Code(6)]).map(\.onset)
  }

  @Test func bothBeginWithinASecond() throws {
    let looks: [(UInt16, Int64, Int64)] = [
      (2, 0, 10), (0, 10, 15), (2, 15, 30), (0, 30, 34), (2, 34, 40), (0, 40, 60),
    ]
    // A voice at 9 reaches into the look at 10; at 32 it is too late; at 41 in time.
    #expect(
      try bids(looks: looks, voice: [(4, 9, 12), (4, 32, 33), (4, 41, 42)]) == [
        .seconds(10), .seconds(41),
      ])
    // A voice that ends where the look begins does not hold at the same time.
    #expect(try bids(looks: looks, voice: [(4, 9, 10)]).isEmpty)
    // Moments: at 29 just before, at 41 just after; 12 is too late.
    #expect(
      try bids(looks: looks, voice: [], touch: [12, 29, 41]) == [.seconds(30), .seconds(41)])
  }

  @Test func oneLookIsOneBid() throws {
    let looks: [(UInt16, Int64, Int64)] = [(2, 0, 10), (0, 10, 60)]
    #expect(try bids(looks: looks, voice: [(4, 10, 11)], touch: [9, 10, 11]).count == 1)
  }

  @Test func whatWasUnderWayIsNoBid() throws {
    #expect(try bids(looks: [(0, 0, 60)], voice: [(4, 0, 5)]).isEmpty)
  }
}
