import CodedSessions
import SequenceStatistics
import Testing

@Suite struct InterpersonalTimingTests {
  /// The second partner's sound in each interval is as long as the first's in the one before, and .1 s more; the
  /// first's lengths are drawn.
  @Test func oneFollowsTheOther() throws {
    var random = TestRandom(seed: 3)
    var sounds: [(Int, Int64, Int64)] = []
    var before: Int64 = 500
    for interval in 0..<60 {
      let start = Int64(interval) * 10_000
      let length = 200 + 100 * Int64(random.below(30))
      let jitter = 10 * Int64(random.below(10))
      sounds.append((0, start + 100, start + 100 + length))
      sounds.append((1, start + 5000, start + 5100 + before + jitter))
      before = length
    }
    let floor = FloorStates(try TurnCase.utterances(sounds, until: 600_000))
    let timing = InterpersonalTiming(floor, width: .seconds(10))
    #expect(timing.intervals.intervals.map(\.count) == [60])
    let second = timing.coordination(of: 1, .vocalization)
    #expect(second.rowCount == 59 && second.rowsLeftOut == 0)
    #expect(isClose(second.fit?.partner.first ?? 0, 1, relative: 0.02))
    #expect((second.rSquaredIncrement.value ?? 0) > 0.9 && (second.p.value ?? 1) < 1e-12)
    let first = timing.coordination(of: 0, .vocalization)
    #expect((first.rSquaredIncrement.value ?? 1) < 0.1)
    #expect(
      second
        == LaggedRegression(
          timing.intervals.means(.vocalization, of: 1),
          partner: timing.intervals.means(.vocalization, of: 0)))
    // Nobody interrupts: nothing to regress on.
    #expect(timing.coordination(of: 0, .interruptive).p == .undefined(.tooShort))
  }

  @Test func lagsAreCarried() throws {
    let floor = FloorStates(try TurnCase.utterances([(0, 0, 500)]))
    let timing = InterpersonalTiming(floor, ownLags: -1, partnerLags: 0)
    #expect(timing.ownLags == 0 && timing.partnerLags == 1)
    #expect(timing.intervals.width == .seconds(15))
    #expect(timing.coordination(of: 0, .pause).rSquared == .undefined(.tooShort))
  }
}
