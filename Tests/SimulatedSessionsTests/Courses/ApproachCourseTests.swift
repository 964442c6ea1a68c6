import SequenceStatistics
import Testing

@testable import SimulatedSessions

@Suite struct ApproachCourseTests {
  @Test func momentsAreInOrderAndNeverDouble() {
    for seed in 1...40 as ClosedRange<UInt64> {
      let approach = PlayCourses(in: .mark, seed: seed).approach
      for times in [approach.pursuits, approach.withdrawals] {
        #expect(zip(times, times.dropFirst()).allSatisfy { $0 < $1 }, "seed \(seed)")
        #expect(times.allSatisfy { 0 <= $0 && $0 < 9_000 }, "seed \(seed)")
      }
    }
  }

  /// Two a minute over ten hours, within five standard errors.
  @Test func spontaneousRateIsTheParameter() {
    var source = RandomSource(seed: 1)
    let times = spontaneousFrames(perMinute: 2, length: 900_000, from: &source)
    #expect(abs(times.count - 1_200) < 174, "seed 1: \(times.count) for 1200")
  }
}
