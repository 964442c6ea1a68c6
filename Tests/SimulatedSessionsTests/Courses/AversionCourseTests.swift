import SequenceStatistics
import Testing

@testable import SimulatedSessions

@Suite struct AversionCourseTests {
  /// What happens in an aversion happens in the order of the story, and inside it.
  @Test(arguments: [PlayWorld.fred, .mark])
  func eventsKeepTheirOrder(world: PlayWorld) {
    var source = RandomSource(seed: 1)
    for _ in 0..<2_000 {
      let course = AversionCourse(at: 100, in: world, from: &source)
      let times = course.pursuits + [course.withdrawal].compactMap(\.self) + [course.offset]
      #expect(zip([100] + times, times).allSatisfy { $0 < $1 }, "\(course)")
      #expect(course.pursuits.count <= AversionCourse.mostPursuits)
      if let turn = course.escalation {
        #expect(!course.pursuits.isEmpty && turn - 100 >= AversionCourse.shortestLook)
        #expect(course.offset - turn >= AversionCourse.shortestLook)
      }
      #expect(!course.endsByReturn || course.withdrawal != nil)
    }
  }

  /// Laws with absurd numbers give long aversions, not a trap.
  @Test func absurdFactorsDoNotTrap() {
    var world = PlayWorld.fred
    world.pursuit.probability = 1
    world.pursuit.prolonging = .infinity
    var source = RandomSource(seed: 1)
    let course = AversionCourse(at: 0, in: world, from: &source)
    #expect(course.offset > 0)
    world.pursuit.prolonging = .nan
    #expect(AversionCourse(at: 0, in: world, from: &source).offset > 0)
  }
}
