import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite("How long answers take, over dyads")
struct LatencyResultTests {
  private typealias Hand = HandMadeStudy

  @Test("Curves and contrasts are those of the waits themselves")
  func library() throws {
    let plan = StudyPlan(questions: [Hand.question("q")], replicates: 99, seed: 2)
    let records = (0..<10).map { (number: Int) -> StudyRun.Record in
      let group: String? = number == 9 ? nil : ["a", "b"][number % 2]
      let tally: Tally? = number == 3 ? nil : Hand.table(UInt64(number))
      return Hand.record("\(number)", group: group, [tally])
    }
    let tallies = DyadTallies(records, plan: plan)
    let result = try #require(
      LatencyResult(of: 0, in: tallies, plan: plan, groups: ["a", "b"], reference: "a"))
    let waits = tallies.whole[0].map { $0?.waitingTimes ?? [] }
    #expect(result.all.waitCount == 45 && result.all.dyadCount == 9)
    #expect(result.all.curve == KaplanMeier(waits.flatMap(\.self)))
    #expect(result.groups.map(\.name) == ["a", "b"] && result.groups.map(\.dyadCount) == [5, 3])
    let contrast = try #require(result.contrasts.first)
    #expect(result.contrasts.count == 1 && contrast.group == "b" && contrast.reference == "a")
    let labels = (0..<10).map { $0 == 9 ? -1 : $0 % 2 }
    #expect(
      contrast.latency
        == LatencyByGroup(
          waits, groups: labels, first: 1, second: 0, families: tallies.families, replicates: 99,
          seed: 2))
  }

  @Test("Nobody waited; too many waits to draw")
  func none() {
    let plan = StudyPlan(questions: [Hand.question("q")])
    func result(_ tally: Tally?) -> LatencyResult? {
      LatencyResult(
        of: 0, in: DyadTallies([Hand.record("1", [tally])], plan: plan), plan: plan, groups: [],
        reference: nil)
    }
    #expect(result(nil) == nil && result(Tally(counts: [])) == nil)
    #expect(result(Tally(counts: [], waits: [5]))?.all.waitCount == 1)
    #expect(
      result(Tally(counts: [], waits: [Int](repeating: 1, count: LatencyResult.mostWaits + 1)))
        == nil)
  }
}
