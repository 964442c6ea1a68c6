import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite("Matching of a session as a tally")
struct MatchTallyTests {
  @Test("It is that of the session's own analysis", arguments: 1...6 as ClosedRange<UInt64>)
  func analysis(seed: UInt64) throws {
    let phases: [(String, Int64, Int64)] =
      seed % 2 == 0 ? [] : [("play", 0, 1500), ("still", 1500, 3000)]
    let session = try StudySample.session(seed: seed, phases: phases, cut: seed % 3 == 0)
    let question = try #require(try StudySample.all().first { $0.id == "matching" })
    var sum: Tally?
    for phase in [nil] + phases.map({ Optional($0.0) }) {
      let tally = try #require(question.tally(of: session, phase: phase))
      let analysis = try MatchAnalysis(session, phase: phase, replicates: 99)
      let matched = analysis.matching.matches.reduce(0) { $0 + $1.span.duration.microseconds }
      #expect(tally[.matchedTime] == Int(matched) && matched > 0)
      #expect(
        tally[MatchCount.codableTime] == Int(analysis.matching.codableTime.microseconds))
      #expect(tally[.repairs] == analysis.matching.repairs.count)
      let share = analysis.shift.share
      let excess = EffectKind.excessShare.effect(of: tally, dyad: .init()).estimate.value ?? .nan
      let own = try #require(share.observed.value) - (try #require(share.mean.value))
      #expect((excess - own).magnitude < 1e-12)
      #expect(tally.chance(0)?.p == share.pGreater.value)
      if phase != nil { sum = sum.map { $0 + tally } ?? tally }
    }
    if let sum {
      let whole = try #require(question.tally(of: session, phase: nil))
      #expect(sum[.matchedTime] == whole[.matchedTime])
      #expect(sum[MatchCount.codableTime] == whole[MatchCount.codableTime])
    }
  }

  @Test("A session that is too short for shifts adds no excess to a dyad, and takes none")
  func short() throws {
    let question = try #require(try StudySample.all().first { $0.id == "matching" })
    let long = try #require(question.tally(of: StudySample.session(seed: 1), phase: nil))
    let short = try #require(
      question.tally(of: StudySample.session(seed: 2, tenths: 390), phase: nil))
    #expect(short.chance == [nil])
    let alone = EffectKind.excessShare.effect(of: long, dyad: .init()).estimate
    let both = EffectKind.excessShare.effect(of: long + short, dyad: .init()).estimate
    #expect(alone == both && alone.value != nil)
  }

  @Test("Looks of one only")
  func missing() throws {
    let question = try #require(try StudySample.all().first { $0.id == "matching" })
    let without = try StudySample.session(seed: 4, leavesOut: ["mother.gaze"])
    #expect(question.tally(of: without, phase: nil) == nil)
  }
}
