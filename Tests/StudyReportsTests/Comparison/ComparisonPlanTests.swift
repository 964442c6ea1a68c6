import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyReports

@Suite struct ComparisonPlanTests {
  private let sides = ComparisonSides(
    .init(label: "one", persons: ["mark"], isSimulated: false),
    .init(label: "two", persons: ["fred"], isSimulated: false))
  private let plan = ComparisonPlan(sections: [
    .init(
      "part", heading: { "about \($0.first)" }, about: \.second,
      choices: [
        .init("share", "share", .share, n: ["yes", "no"], hits: "yes", interval: ("low", "high")),
        .init("p", "p", .probability, isShown: false),
      ])
  ])

  private func row(
    _ first: String, _ second: String, _ share: Double, part: String = "part"
  ) -> ResultRow {
    ResultRow(
      part: part, first: first, second: second,
      numbers: [
        ("share", .value(share)), ("yes", .value(3)), ("no", .value(1)), ("low", .value(0.25)),
        ("high", .value(0.75)), ("p", .undefined(.tooShort)),
      ])
  }

  @Test func rowsAreMatchedByWhatTheyAreAbout() throws {
    let topics = plan.topics(
      [row("mark", "x", 0.5), row("mark", "y", 0.25), row("mark", "x", 1, part: "other")],
      [row("fred", "y", 0.125), row("fred", "x", 0.75)], sides)
    #expect(topics.map(\.heading) == ["about mark"])
    let measures = try #require(topics.first).measures
    #expect(measures.map(\.about) == ["x", "x", "y", "y"])
    #expect(measures.map(\.name) == ["share", "p", "share", "p"])
    #expect(measures[0].first.value == .value(0.5) && measures[0].second.value == .value(0.75))
    #expect(measures[2].second.value == .value(0.125))
    #expect(measures[0].first.n == 4 && measures[0].first.hits == 3)
    #expect(measures[0].first.interval == Interval(lower: 0.25, upper: 0.75))
    #expect(measures[1].first.value == .undefined(.tooShort) && measures[1].first.n == nil)
    #expect(topics[0].shown.map(\.name) == ["share", "share"])
  }

  @Test func aRowOfOneRecordStaysWithNothingBesideIt() throws {
    let topics = plan.topics(
      [row("mark", "x", 0.5)], [row("fred", "y", 0.25), row("nobody", "x", 1)], sides)
    #expect(topics.map(\.heading) == ["about mark", "about nobody"])
    let shares = topics.flatMap(\.measures).filter { $0.name == "share" }
    #expect(shares.map(\.first.value.value) == [0.5, nil, nil])
    #expect(shares.map(\.second.value.value) == [nil, 0.25, 1])
    #expect(shares[0].second.value == .undefined(.missingValue) && shares[0].second.n == nil)
  }

  @Test func rowsThatAreAboutTheSameKeepTheirOrder() {
    let topics = plan.topics(
      [row("mark", "x", 0.1), row("mark", "x", 0.2)],
      [row("fred", "x", 0.3), row("fred", "x", 0.4), row("fred", "x", 0.5)], sides)
    let shares = topics.flatMap(\.measures).filter { $0.name == "share" }
    #expect(shares.map(\.first.value.value) == [0.1, 0.2, nil])
    #expect(shares.map(\.second.value.value) == [0.3, 0.4, 0.5])
  }
}
