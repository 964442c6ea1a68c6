import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct EventAgreementTests {
  @Test func aMinuteByHand() throws {
    let events = try #require(try TwoCoders.analysis().streams.first?.pairs.first?.events)
    #expect(
      events.events.map(\.match.kind) == [.match, .omission, .commission, .match, .commission])
    #expect(events.overall == CodeAgreement(matches: 2, omissions: 1, commissions: 2))
    #expect(events.perCode[0] == CodeAgreement(matches: 2, omissions: 0, commissions: 0))
    #expect(events.interval == nil && !events.isByCode)
    let wider = try #require(
      try TwoCoders.analysis { $0.tolerance = .seconds(5) }.streams.first?.pairs.first?.events)
    #expect(wider.overall == CodeAgreement(matches: 3, omissions: 0, commissions: 1))
    // The first onset is the edge of the block: 20 to 24 and 40 to 40 are left.
    #expect(wider.onsets.count == 2 && wider.onsets.mean == .value(2))
  }

  @Test func edgesBelongToTheirOwnSession() throws {
    func session(_ id: String, _ begin: Int64, _ turn: Int64) throws -> CodedSession {
      let span = try HandMadeSession.span(begin, 60)
      let made = try TwoCoders.session([("face", begin, turn), ("away", turn, 60)], id: id)
      return try CodedSession(
        id: id, span: span, spanOrigin: .observed, timeUnit: made.timeUnit, persons: made.persons,
        streams: made.streams.map {
          try Stream(person: $0.person, name: $0.name, states: $0.bouts, within: span)
        }, codebook: made.codebook)
    }
    // The second session begins when the first one's coders turn: that turn is an edge there alone.
    let analysis = try AgreementAnalysis([
      TwoCoders.record("a", try session("s1", 0, 20), try session("s2", 20, 40)),
      TwoCoders.record("b", try session("s1", 0, 20), try session("s2", 20, 41)),
    ])
    let events = try #require(analysis.streams.first?.pairs.first?.events)
    #expect(events.onsets.count == 2 && events.onsets.atEdges == 2)
    #expect(events.onsets.mean == .value(0.5))
  }

  @Test func codesThatHoldTogetherAreAlignedOneByOne() throws {
    func session(_ shift: Int64) throws -> CodedSession {
      try HandMadeSession.session(
        [
          HandMadeSession.Lane(
            name: "face", kind: .event,
            bouts: [
              ("smile", 10 + shift, 0), ("brow", 10, 0), ("smile", 30, 0),
              ("smile", 50 - 5 * shift, 0),
            ])
        ], id: "s")
    }
    let analysis = try AgreementAnalysis([
      TwoCoders.record("a", try session(0)), TwoCoders.record("b", try session(1)),
    ])
    let pair = try #require(analysis.streams.first?.pairs.first)
    let events = try #require(pair.events)
    #expect(events.isByCode && pair.time == nil && pair.annotations == nil)
    #expect(events.perCode[0] == CodeAgreement(matches: 2, omissions: 1, commissions: 1))
    #expect(events.perCode[1] == CodeAgreement(matches: 1, omissions: 0, commissions: 0))
    #expect(events.table.pairs == events.table.agreed && pair.presence.allSatisfy(\.countsUnits))
  }
}
