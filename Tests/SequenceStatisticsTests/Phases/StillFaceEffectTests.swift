import CodedSessions
import SequenceStatistics
import Testing

@Suite struct StillFaceEffectTests {
  private func measure(_ seconds: Int64) -> PhaseMeasure {
    PhaseMeasure(count: 3, time: .seconds(seconds), codableTime: .seconds(100))
  }

  @Test func threeContrasts() {
    let effect = StillFaceEffect([
      .play: measure(60), .still: measure(20), .reunion: measure(50),
    ])
    #expect(isClose(effect.effect?.shareDifference ?? .undefined(.noPairs), -0.4))
    #expect(isClose(effect.recovery?.shareDifference ?? .undefined(.noPairs), 0.3))
    #expect(isClose(effect.carryOver?.shareDifference ?? .undefined(.noPairs), -0.1))
    #expect(effect.missing.isEmpty)
  }

  @Test func whatNeedsAMissingPhaseIsMissing() {
    let effect = StillFaceEffect([.play: measure(60), .still: measure(20)])
    #expect(effect.effect != nil && effect.recovery == nil && effect.carryOver == nil)
    #expect(effect.missing == [.reunion])
  }
}
