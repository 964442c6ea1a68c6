import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite("Profiles over dyads")
struct ProfileResultTests {
  private func questions() throws -> [DyadQuestion] {
    var question = try StudySample.question(
      .responses(ResponseWindow()), given: ["infant.voice.vocalises"],
      target: ["mother.voice.speaks"])
    question.isPlanned = true
    return [question, try #require(OtherDefinitions.profile(of: question))]
  }

  @Test("Each bin is the mean of the dyads' rate ratios")
  func means() throws {
    let questions = try questions()
    let plan = StudyPlan(questions: questions, replicates: 9)
    let tallies = try (1...6).map { seed in
      try #require(
        questions[1].tally(
          of: try StudySample.session(seed: UInt64(seed), cut: seed % 2 == 0), phase: nil))
    }
    let records = tallies.enumerated().map { number, tally in
      HandMadeStudy.record("s\(number)", group: ["a", "b"][number % 2], [nil, tally])
    }
    let all = DyadTallies(records, plan: plan)
    let result = try #require(
      ProfileResult(beside: 0, in: all, plan: plan, groups: ["a", "b"]))
    #expect(result.all.bins.count == 20 && result.all.dyadCount == 6)
    #expect(result.all.bins.first?.from == .zero - .seconds(10))
    #expect(result.all.bins.last?.to == .seconds(10))
    for (bin, own) in result.all.bins.enumerated() {
      let ratios = try tallies.map { try #require(ProfileTally($0)).rateRatio(bin) }
      #expect(own.mean.mean == MeanEffect(ratios.map { DyadEffect(estimate: $0) }).mean)
      #expect(
        result.groups[1].bins[bin].mean.mean
          == MeanEffect([1, 3, 5].map { DyadEffect(estimate: ratios[$0]) }).mean)
    }
    #expect(result.groups.map(\.name) == ["a", "b"] && result.groups[0].dyadCount == 3)
    #expect(
      result.all.givens == result.groups.reduce(0) { $0 + $1.givens })
  }

  @Test("None without a profile in the plan, or with one dyad")
  func none() throws {
    let questions = try questions()
    let session = try StudySample.session(seed: 1)
    let tally = questions[1].tally(of: session, phase: nil)
    let plan = StudyPlan(questions: questions, replicates: 9)
    let one = DyadTallies([HandMadeStudy.record("s", [nil, tally])], plan: plan)
    #expect(ProfileResult(beside: 0, in: one, plan: plan, groups: []) == nil)
    let alone = StudyPlan(questions: [questions[0]], replicates: 9)
    let two = DyadTallies(
      ["s", "t"].map { HandMadeStudy.record($0, [nil]) }, plan: alone)
    #expect(ProfileResult(beside: 0, in: two, plan: alone, groups: []) == nil)
    #expect(OtherDefinitions.profile(of: questions[1]) == nil)
  }
}
