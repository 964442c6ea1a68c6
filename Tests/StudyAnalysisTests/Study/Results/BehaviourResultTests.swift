import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite("How often and how long, over dyads")
struct BehaviourResultTests {
  private typealias Hand = HandMadeStudy

  private static func plan() -> StudyPlan {
    var question = DyadQuestion(id: "behaviours", text: "?", kind: .behaviours)
    question.given = [Hand.place("x"), Hand.place("y")]
    return StudyPlan(questions: [question], phases: ["p"])
  }

  private static func tally(_ onsets: Int, _ seconds: Int, of codable: Int) -> Tally {
    Tally(
      counts: [onsets, seconds * 1_000_000, codable * 1_000_000, onsets, 0, codable * 1_000_000])
  }

  @Test("Rates and shares of each dyad, and their mean")
  func rates() throws {
    let plan = Self.plan()
    let tallies = DyadTallies(
      [
        Hand.record("1", dyad: "A", group: "a", [Self.tally(2, 10, of: 60)]),
        Hand.record(
          "2", dyad: "A", group: "a", [Self.tally(1, 20, of: 120)],
          phases: [[Self.tally(1, 1, of: 10)]]),
        Hand.record("3", group: "b", [Self.tally(6, 30, of: 60)]),
        Hand.record("4", group: "b", [Self.tally(2, 6, of: 60)]),
        Hand.record("5", group: "a", [Self.tally(4, 60, of: 60)]),
        Hand.record("6", [Self.tally(0, 0, of: 0)]),
        Hand.record("7", [nil]),
        Hand.record("8", [Tally(counts: [1, 0, 1, 1, 0, 1])]),
      ], plan: plan)
    let results = BehaviourResult.all(
      of: 0, in: tallies, plan: plan, groups: ["a", "b"], reference: "a")
    // Moments have no share of time.
    #expect(results.map(\.amount) == [.perMinute, .shareOfTime, .perMinute])
    #expect(results.map(\.code.name) == ["x", "x", "y"])
    let rate = results[0]
    #expect(rate.parts.map(\.group) == [nil, "a", "b", nil, "a", "b"])
    #expect(rate.parts.map(\.phase) == [nil, nil, nil, "p", "p", "p"])
    // Sessions are summed before the rate is made; a record of one moment has no rate.
    #expect(rate.parts[0].values == [1, 6, 2, 4, nil, nil, nil])
    #expect(rate.parts[0].mean.mean.value == 3.25 && rate.parts[0].median.value == 3)
    #expect(rate.parts[1].values == [1, 4] && rate.parts[2].values == [6, 2])
    #expect(rate.parts[3].values == [6, nil, nil, nil, nil, nil, nil])
    #expect(results[1].parts[0].values == [30.0 / 180, 0.5, 0.1, 1, nil, nil, nil])
    let size = try #require(rate.size)
    // b less a.
    #expect((size.g.value ?? 0) > 0)
    #expect(
      size
        == StandardizedMeanDifference(
          GroupedValues(
            [1, 6, 2, 4, nil, nil, nil], groups: [0, 1, 1, 0, -1, -1, -1], first: 1, second: 0,
            families: tallies.families)))
  }

  @Test("Three groups have no one size; no dyad has no mean")
  func few() {
    let plan = Self.plan()
    let none = BehaviourResult.all(
      of: 0, in: DyadTallies([], plan: plan), plan: plan, groups: ["a", "b", "c"],
      reference: "a")
    #expect(none.map(\.amount) == [.perMinute, .perMinute])
    #expect(none.allSatisfy { $0.size == nil && $0.parts[0].mean.mean.value == nil })
    #expect(none[0].parts[0].median == .undefined(.tooFewDyads))
  }
}
