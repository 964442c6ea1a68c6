import Testing

@testable import SimulatedSessions

@Suite struct MotherGazeCourseTests {
  @Test func looksAwayAreApartAndNotTooShort() {
    for seed in 1...40 as ClosedRange<UInt64> {
      let away = PlayCourses(in: .fred, seed: seed).motherGaze.away
      #expect(away.allSatisfy { $0.count >= AversionCourse.shortestLook }, "seed \(seed)")
      for (one, next) in zip(away, away.dropFirst()) {
        #expect(
          next.lowerBound - one.upperBound >= AversionCourse.shortestLook, "seed \(seed)")
      }
    }
  }

  /// She sees the infant when she moves closer.
  @Test func looksAtTheInfantWhenMovingCloser() {
    for seed in 1...40 as ClosedRange<UInt64> {
      let courses = PlayCourses(in: .fred, seed: seed)
      for pursuit in courses.approach.pursuits {
        #expect(
          !courses.motherGaze.away.contains { $0.contains(pursuit) }, "seed \(seed): \(pursuit)")
      }
    }
  }
}
