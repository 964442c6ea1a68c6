import CodedSessions
import SequenceStatistics
import SessionFiles
import Testing

@testable import StudyAnalysis

@Suite("Answers dyad by dyad")
struct DyadTalliesTests {
  private typealias Hand = HandMadeStudy

  @Test("Sessions of a dyad are summed; a missing one takes nothing away")
  func sums() {
    let plan = StudyPlan(questions: [Hand.question("a"), Hand.question("b")], phases: ["p", "q"])
    let tables = (1...6 as ClosedRange<UInt64>).map(Hand.table)
    let tallies = DyadTallies(
      [
        Hand.record("1", dyad: "A", [tables[0], nil], phases: [[tables[4], nil], [nil, nil]]),
        Hand.record("2", dyad: "B", group: "g", family: "f", [tables[1], tables[2]]),
        Hand.record(
          "3", dyad: "A", group: "h", [tables[3], nil], phases: [[tables[5], nil], []]),
        Hand.record("4", dyad: "C", family: "f", []),
      ], plan: plan)
    #expect(tallies.dyads.map(\.dyad.id) == ["A", "B", "C"])
    #expect(tallies.dyads.map(\.sessions) == [["1", "3"], ["2"], ["4"]])
    #expect(tallies.dyads.map(\.duration) == [.seconds(120), .seconds(60), .seconds(60)])
    #expect(tallies.dyads.map(\.dyad.group) == ["h", "g", nil])
    #expect(tallies.whole[0] == [tables[0] + tables[3], tables[1], nil])
    #expect(tallies.whole[1] == [nil, tables[2], nil])
    #expect(tallies.phases[0][0] == [tables[4] + tables[5], nil, nil])
    #expect(tallies.phases[0][1] == [nil, nil, nil] && tallies.phases[1].count == 2)
    // One session keeps its verdict, a sum has none.
    #expect(tallies.whole[0][1]?.verdict != nil && tallies.whole[0][0]?.verdict == nil)
    #expect(tallies.groups == ["h", "g"])
    #expect(tallies.families.count == 2 && tallies.families.familyOfDyad == [0, 1, 1])
  }

  @Test("No dyad, and durations beyond all times")
  func extreme() {
    let plan = StudyPlan(questions: [Hand.question("a")], phases: ["p"])
    let none = DyadTallies([], plan: plan)
    #expect(none.dyads.isEmpty && none.whole == [[]] && none.groups.isEmpty)
    let long = DyadTallies(
      (0..<3).map {
        Hand.record("\($0)", dyad: "A", [nil], duration: SessionTime(microseconds: .max / 2))
      }, plan: plan)
    #expect(long.dyads[0].duration.microseconds == .max)
  }

  @Test(
    "The order of records changes the order of dyads only", arguments: 1...5 as ClosedRange<UInt64>)
  func shuffled(seed: UInt64) {
    let plan = StudyPlan(questions: [Hand.question("a")])
    var records = (0..<30).map { number in
      Hand.record("\(number)", dyad: "D\(number % 11)", [Hand.table(UInt64(number))])
    }
    let plain = DyadTallies(records, plan: plan)
    var source = RandomSource(seed: seed)
    source.shuffle(&records)
    let other = DyadTallies(records, plan: plan)
    for (place, dyad) in plain.dyads.enumerated() {
      guard let found = other.dyads.firstIndex(where: { $0.dyad.id == dyad.dyad.id }) else {
        Issue.record("seed \(seed): \(dyad.dyad.id ?? "") is gone")
        continue
      }
      #expect(other.whole[0][found]?.counts == plain.whole[0][place]?.counts)
      #expect(Set(other.dyads[found].sessions) == Set(dyad.sessions))
    }
  }
}
