import SequenceStatistics
import Testing

@testable import StudyReports

@Suite struct ComparisonResultsTests {
  private let comparison: Comparison = {
    func measure(
      _ name: String, _ kind: ComparedMeasure.Kind, _ first: Measure, _ second: Measure
    ) -> ComparedMeasure {
      ComparedMeasure(
        name: name, about: "=infant", words: name, kind: kind, isShown: false,
        first: .init(first, n: 4, interval: Interval(lower: 0.25, upper: 0.75)),
        second: .init(second))
    }
    var topic = Comparison.Topic(
      "topic",
      [
        measure("rate", .rate, .value(3), .value(2)),
        measure("share", .share, .value(0.5), .undefined(.noOccurrence)),
        measure("p", .probability, .value(0.5), .value(0.5)),
      ])
    topic.tests = [
      .init(
        name: "log_rank", words: "", sign: "χ²", statistic: .value(2), degreesOfFreedom: 1,
        p: .value(0.16),
        effect: .init(
          name: "hazard_ratio", words: "", value: .value(2),
          interval: Interval(lower: 1, upper: 4)))
    ]
    return Comparison(
      sides: ComparisonSides(
        .init(label: "=one", persons: ["infant"], isSimulated: true),
        .init(label: "two", persons: ["infant"], isSimulated: false)), topics: [topic])
  }()

  @Test func longRowsWithTheSide() {
    let rows = ComparisonResults.csv(comparison).split(separator: "\r\n").map(String.init)
    #expect(
      rows == [
        "side,record,simulated,topic,about,measure,kind,value,reason,n,low,high",
        "first,'=one,1,topic,'=infant,rate,rate,3.0,,4,0.25,0.75",
        "second,two,0,topic,'=infant,rate,rate,2.0,,,,",
        "ratio,,1,topic,'=infant,rate,rate,1.5,,,,",
        "first,'=one,1,topic,'=infant,share,share,0.5,,4,0.25,0.75",
        "second,two,0,topic,'=infant,share,share,,no-occurrence,,,",
        "difference,,1,topic,'=infant,share,share,,no-occurrence,,,",
        "first,'=one,1,topic,'=infant,p,probability,0.5,,4,0.25,0.75",
        "second,two,0,topic,'=infant,p,probability,0.5,,,,",
      ])
  }

  @Test func bothSidesAndTheMeasuresAsJSON() throws {
    let json = ComparisonResults.json(comparison, first: .text("alone"), second: .null)
    guard case .object(let members) = json, case .array(let rows) = members["comparison"],
      case .object(let rate) = rows.first, case .object(let share) = rows.dropFirst().first,
      case .array(let tests) = members["tests"], case .object(let test) = tests.first
    else {
      Issue.record("no comparison")
      return
    }
    #expect(members["schema"] == .text("attune-against/1"))
    #expect(members["first"] == .text("alone") && members["second"] == .null)
    #expect(rate["ratio"] == .number(1.5) && rate["difference"] == .null)
    #expect(rate["kind"] == .text("rate") && rate["measure"] == .text("rate"))
    #expect(
      rate["first"]
        == .object([
          "value": .number(3), "n": .count(4), "interval": .array([.number(0.25), .number(0.75)]),
        ]))
    #expect(
      share["second"]
        == .object([
          "value": .null, "n": .null, "interval": .null, "reason": .text("no-occurrence"),
        ]))
    #expect(test["test"] == .text("log_rank") && test["hazard_ratio"] == .number(2))
    #expect(test["hazard_ratio_interval"] == .array([.number(1), .number(4)]))
  }
}
