import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct MatchingTests {
  struct Case: Decodable {
    struct Input: Decodable {
      let x: [Int]
      let y: [Int]
    }
    struct Joint: Decodable {
      let n: Int
      let total: Int
      let durations: [Int]
      let completedBy: [String]
    }
    struct Expected: Decodable {
      let propMatch: Double
      let nMatchBouts: Int
      let meanMatchDur: Double
      let nMismatchBouts: Int
      let meanMismatchDur: Double
      let nRepairs: Int
      let meanLatencyToRepair: Double
      let joint1: Joint
    }
    let input: Input
    let expected: Expected
  }

  @Test func referenceCase() throws {
    let reference: Case = try SynchronyCase.decoded("cont__match_n200_k3")
    let sections = PairedSections(
      units: reference.input.x, reference.input.y, unit: .seconds(1))
    let matching = Matching(sections)
    let expected = reference.expected
    #expect(isClose(matching.share, expected.propMatch))
    #expect(matching.matches.count == expected.nMatchBouts)
    #expect(isClose(matching.meanMatch, expected.meanMatchDur))
    #expect(matching.mismatches.count == expected.nMismatchBouts)
    #expect(isClose(matching.meanMismatch, expected.meanMismatchDur))
    #expect(matching.repairs.count == expected.nRepairs)
    let latency =
      matching.repairs.reduce(0) { $0 + $1.span.duration.seconds } / Double(matching.repairs.count)
    #expect(isClose(latency, expected.meanLatencyToRepair))
    // Both in state 1.
    let joint = Matching(sections) { $0.first == 1 && $0.second == 1 }.matches
    #expect(joint.count == expected.joint1.n)
    #expect(joint.map { Int($0.span.duration.seconds) } == expected.joint1.durations)
    let names: [Matching.Who: String] = [.first: "x", .second: "y", .both: "both"]
    #expect(joint.map { $0.openedBy.flatMap { names[$0] } } == expected.joint1.completedBy)
  }

  @Test func whoRepaired() {
    let matching = Matching(
      PairedSections(units: [1, 1, 2, 2, 1], [1, 2, 2, 1, 2], unit: .seconds(1)))
    #expect(matching.bouts.map(\.isMatch) == [true, false, true, false])
    #expect(matching.repairs(by: .first) == 1 && matching.repairs(by: .second) == 0)
    #expect(matching.mismatches.last?.closedBy == nil && matching.transitions == 4)
    #expect(matching.repairCurve.count == 2 && matching.repairCurve.eventCount == 1)
    #expect(matching.repairsPerMinute == .value(12))
    let nothing = Matching(PairedSections(units: [], [], unit: .seconds(1)))
    #expect(nothing.share.reason == .noCodableTime && nothing.meanMatch.reason == .noOccurrence)
  }
}
