import CodedSessions
import SequenceStatistics
import Testing

@Suite struct ResponseRateTests {
  @Test func handMadeTwentySeconds() throws {
    let transfer = FloorTransfer(
      try TurnCase.utterances(of: try TurnCase.reference("fto__hand_20s")))
    // Six of CHI's seven utterances stand outside FA1's: those at 2.4, 4.8 and 8 s are followed.
    let rate = ResponseRate(transfer)
    #expect(rate.opportunities == [6, 3] && rate.answered == [3, 3])
    #expect(rate.rate(from: 0) == .value(0.5) && rate.rate(from: 1) == .value(1))
    #expect(rate.transitionsPerMinute == .value(18))
    #expect(rate.transitionsPerMinute(from: 0) == .value(9))
    // Within half a second: .5, 0 and -.2 s.
    let soon = ResponseRate(transfer, window: .milliseconds(500))
    #expect(soon.answered == [2, 1])
  }

  @Test func nobodyOrNothing() throws {
    let none = ResponseRate(FloorTransfer(try TurnCase.utterances([])))
    #expect(none.rate(from: 0) == .undefined(.noOccurrence))
    #expect(none.transitionsPerMinute == .value(0))
    #expect(none.rate(from: -1).reason == .noOccurrence)
    #expect(none.transitionsPerMinute(from: 5).reason == .noOccurrence)
    let unseen = FloorTransfer(try TurnCase.utterances([], uncodable: [(0, 20_000)]))
    #expect(ResponseRate(unseen).transitionsPerMinute == .undefined(.noCodableTime))
  }
}
