import SequenceStatistics
import Testing

@testable import SimulatedSessions

@Suite struct InfantGazeCourseTests {
  @Test func looksTileTheSessionAndAlternate() {
    for seed in 1...40 as ClosedRange<UInt64> {
      var source = RandomSource(seed: seed)
      let course = InfantGazeCourse(length: 9_000, in: .fred, from: &source)
      #expect(course.looks.first?.onset == 0)
      #expect(course.looks.last?.offset == 9_000)
      for (look, next) in zip(course.looks, course.looks.dropFirst()) {
        #expect(look.offset == next.onset && look.code != next.code, "seed \(seed)")
      }
    }
  }

  /// Every aversion follows a look at the mother and begins with the code `averts`.
  @Test func aversionsFollowLooksAtTheMother() {
    for seed in 1...40 as ClosedRange<UInt64> {
      var source = RandomSource(seed: seed)
      let course = InfantGazeCourse(length: 9_000, in: .fred, from: &source)
      let averts = course.looks.indices.filter { course.looks[$0].code == .infantAverts }
      #expect(averts.map { course.looks[$0].onset } == course.aversions.map(\.onset))
      #expect(
        averts.allSatisfy { $0 > 0 && course.looks[$0 - 1].code == .infantLooksAtMother },
        "seed \(seed)")
    }
  }
}
