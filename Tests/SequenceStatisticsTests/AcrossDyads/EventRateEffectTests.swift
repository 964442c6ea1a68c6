import CodedSessions
import RealModule
import SequenceStatistics
import Testing

@Suite struct EventRateEffectTests {
  @Test func logOfEventsAMinute() throws {
    let plain = EventRateEffect.of(count: 6, codableTime: .seconds(120), haldane: .never)
    #expect(isClose(plain.estimate, Double.log(3.0)) && isClose(plain.variance, 1.0 / 6))
    #expect(plain.caveats.isEmpty)
    let half = EventRateEffect.of(
      count: 6, codableTime: .seconds(120), dyad: .init(id: "3", group: "a"))
    #expect(isClose(half.estimate, Double.log(3.25)) && isClose(half.variance, 1 / 6.5))
    #expect(half.caveats == [.halfAddedToAll] && half.dyad.group == "a")
    #expect(
      EventRateEffect.of(count: 6, codableTime: .seconds(120), haldane: .whenEmpty) == plain)
  }

  @Test func noEventsAndNoTime() {
    let none = EventRateEffect.of(count: 0, codableTime: .seconds(60), haldane: .never)
    #expect(none.estimate == .undefined(.noOccurrence))
    let half = EventRateEffect.of(count: 0, codableTime: .seconds(60), haldane: .whenEmpty)
    #expect(isClose(half.estimate, Double.log(0.5)) && half.variance == .value(2))
    #expect(half.caveats == [.halfAddedToZero])
    for time in [SessionTime.zero, SessionTime(microseconds: -5), SessionTime(microseconds: 1)] {
      #expect(
        EventRateEffect.of(count: 4, codableTime: time).estimate == .undefined(.noCodableTime))
    }
    let negative = EventRateEffect.of(count: -7, codableTime: .seconds(60))
    #expect(isClose(negative.estimate, Double.log(0.5)))
    let huge = EventRateEffect.of(count: .max, codableTime: SessionTime(microseconds: .max))
    #expect(huge.estimate.value?.isFinite == true)
  }
}
