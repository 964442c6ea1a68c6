import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite("Cycles of a session as a tally")
struct CycleTallyTests {
  @Test("They are those of the session's own analysis", arguments: 1...6 as ClosedRange<UInt64>)
  func analysis(seed: UInt64) throws {
    let phases: [(String, Int64, Int64)] =
      seed % 2 == 0 ? [] : [("play", 0, 1500), ("still", 1500, 3000)]
    let session = try StudySample.session(seed: seed, phases: phases, cut: seed % 3 == 0)
    let question = try #require(try StudySample.all().first { $0.id == "cycles" })
    var sum: Tally?
    for phase in [nil] + phases.map({ Optional($0.0) }) {
      let tally = try #require(question.tally(of: session, phase: phase))
      let analysis = try CycleAnalysis(
        session, averting: StudySample.infant, pursuing: StudySample.mother, phase: phase)
      let measures = analysis.measures
      #expect(tally[.aversions] == measures.aversions.count && tally[.aversions] > 0)
      #expect(tally[.eligible] == measures.eligible.count)
      #expect(tally[.pursued] == measures.pursuedCount)
      #expect(tally[.cycles] == measures.cycles.count)
      #expect(tally[.sternCycles] == measures.sternCycleCount)
      #expect(tally[.episodes] == measures.episodes.count)
      for (resolution, count) in measures.resolutions { #expect(tally[resolution] == count) }
      #expect(tally[CycleCount.codableTime] == Int(measures.codableTime.microseconds))
      #expect(tally.verdict == analysis.flag.verdict)
      #expect(tally.chance(0)?.p == analysis.chance.shift.pGreater.value)
      #expect(tally.chance(1)?.p == analysis.chance.blocks.pGreater.value)
      #expect(
        tally.waitingTimes.map { ($0.time * 1e6).rounded() }
          == measures.aversions.map { Double($0.aversion.span.duration.microseconds) })
      // The effect of one session is the analysis's own number, uncodable time or not.
      let excess = EffectKind.excessShare.effect(of: tally, dyad: .init()).estimate.value
      if let own = analysis.chance.excessShare.value {
        #expect(((excess ?? .nan) - own).magnitude < 1e-12)
      } else {
        #expect(excess == nil)
      }
      if phase != nil { sum = sum.map { $0 + tally } ?? tally }
    }
    if let sum { #expect(sum.counts == question.tally(of: session, phase: nil)?.counts) }
  }

  @Test("No gaze, or nobody who could pursue")
  func missing() throws {
    let question = try #require(try StudySample.all().first { $0.id == "cycles" })
    for stream in ["infant.gaze", "mother.approach"] {
      let without = try StudySample.session(seed: 4, leavesOut: [stream])
      #expect(question.tally(of: without, phase: nil) == nil)
    }
    let silent = try StudySample.session(seed: 4, silent: ["mother.approach"])
    let tally = try #require(question.tally(of: silent, phase: nil))
    #expect(tally[.pursued] == 0 && tally[.eligible] > 0)
  }
}
