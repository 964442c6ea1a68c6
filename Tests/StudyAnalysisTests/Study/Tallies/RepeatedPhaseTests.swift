import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite("A phase that comes back")
struct RepeatedPhaseTests {
  @Test("All its parts count, in every kind of question")
  func parts() throws {
    let again = try StudySample.session(
      seed: 3, phases: [("play", 0, 1000), ("still", 1000, 2000), ("play", 2000, 3000)])
    let apart = try StudySample.session(
      seed: 3, phases: [("one", 0, 1000), ("still", 1000, 2000), ("two", 2000, 3000)])
    for question in try StudySample.all() {
      let both = try #require(question.tally(of: again, inPhase: "play"), "\(question.id)")
      let one = try #require(question.tally(of: apart, phase: "one"))
      let two = try #require(question.tally(of: apart, phase: "two"))
      #expect(both.counts == (one + two).counts, "\(question.id)")
      #expect(both.waits == one.waits + two.waits, "\(question.id)")
      #expect(one.counts != both.counts, "\(question.id)")
      let (found, sum) = (both.chance(0), (one + two).chance(0))
      #expect((found == nil) == (sum == nil))
      // Drawn or swept over both, the mean is that of the sum.
      if let found, let sum, question.id != "cycles" {
        #expect((found.mean - sum.mean).magnitude < 1e-6 * max(1, sum.mean), "\(question.id)")
      }
    }
  }

  @Test("A phase that the session does not have")
  func none() throws {
    let session = try StudySample.session(seed: 3, phases: [("play", 0, 1000)])
    for question in try StudySample.all() {
      #expect(question.tally(of: session, inPhase: "still") == nil)
      #expect(question.tally(of: session, inPhase: "play") != nil)
    }
  }
}
