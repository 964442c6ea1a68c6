import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite("Pursuits and cycles of a study")
struct EpisodeResultTests {
  @Test("Parts are what the tallies of their dyads say")
  func parts() throws {
    let question = try #require(try StudySample.all().first { $0.id == "cycles" })
    let tallies = try (1...8).map { seed in
      try #require(
        question.tally(of: try StudySample.session(seed: UInt64(seed)), phase: nil))
    }
    let plan = StudyPlan(questions: [question], replicates: 9)
    let dyads = DyadTallies(
      tallies.enumerated().map { number, tally in
        HandMadeStudy.record("s\(number)", group: ["a", "b"][number % 2], [tally])
      }, plan: plan)
    let result = try #require(
      EpisodeResult(of: 0, in: dyads, plan: plan, groups: ["a", "b"], reference: "a"))
    #expect(result.parts.map(\.name) == ["", "a", "b"] && result.parts[0].dyadCount == 8)
    for (part, members) in zip(result.parts, [Array(0..<8), [0, 2, 4, 6], [1, 3, 5, 7]]) {
      let own = members.map { tallies[$0] }
      let rates = own.map { EffectKind.cyclesPerMinute.effect(of: $0, dyad: .init()) }
      #expect(part.cyclesPerMinute.mean == MeanEffect(rates).mean)
      for (resolution, share, aversions) in part.resolutions {
        #expect(aversions == own.reduce(0) { $0 + $1[resolution] })
        let shares = own.map { tally -> DyadEffect in
          let told = tally[.aversions] - tally[PursuedAversion.Resolution.censored]
          return DyadEffect(
            estimate: .ratio(Double(tally[resolution]), Double(told), ifZero: .noOccurrence))
        }
        #expect(share.mean == MeanEffect(shares).mean)
      }
      let sum = part.resolutions.compactMap(\.share.mean.value).reduce(0, +)
      #expect(abs(sum - 1) < 1e-9)
    }
    let ratio = try #require(result.rateRatios.first)
    #expect(result.rateRatios.count == 1 && ratio.group == "b" && ratio.reference == "a")
    let difference =
      try #require(result.parts[2].cyclesPerMinute.mean.value)
      - #require(result.parts[1].cyclesPerMinute.mean.value)
    #expect(abs((ratio.difference.test.estimate.value ?? .nan) - difference) < 1e-9)
  }

  @Test("Nothing for another question")
  func others() throws {
    let question = try #require(try StudySample.all().first { $0.id == "turns" })
    let plan = StudyPlan(questions: [question], replicates: 9)
    let dyads = DyadTallies([HandMadeStudy.record("s", [nil])], plan: plan)
    #expect(EpisodeResult(of: 0, in: dyads, plan: plan, groups: [], reference: nil) == nil)
  }
}
