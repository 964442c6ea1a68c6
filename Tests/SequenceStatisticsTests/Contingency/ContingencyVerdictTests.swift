import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct ContingencyVerdictTests {
  private func verdict(cues: [Double], responses: [Double]) throws -> Verdict {
    let record = try ContingencyCases.record(
      cues: cues.map { ($0, $0) }, responses: responses, seconds: 600)
    return ContingencyVerdict(
      Contingency([record]), chance: ContingencyChance([record])
    ).verdict
  }

  @Test func onlyThreeAnswers() throws {
    var random = TestRandom(seed: 9)
    let cues = (0..<40).map { Double($0) * 14 + Double(random.below(60)) / 10 + 3 }
    #expect(try verdict(cues: cues, responses: cues.map { $0 + 1.5 }) == .exceedsChance)
    let anyTime = (0..<40).map { _ in Double(random.below(5990)) / 10 }
    #expect(try verdict(cues: cues, responses: anyTime) == .notDistinguishable)
    #expect(
      try verdict(cues: Array(cues.prefix(9)), responses: cues.map { $0 + 1.5 })
        == .insufficientData)
  }
}
