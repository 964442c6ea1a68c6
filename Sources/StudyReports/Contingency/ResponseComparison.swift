import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// How cues are answered in two records, side by side.
public enum ResponseComparison {
  /// Question by question: questions that come from the codebook's classes are matched by these, as one record may
  /// have a code that the other has not; one question of each is matched whatever it is.
  public static func of(
    _ first: [ResponseAnalysis], _ second: [ResponseAnalysis], _ sides: ComparisonSides
  ) -> Comparison {
    let isOne = first.count == 1 && second.count == 1
    var taken: Set<Int> = []
    var topics: [Comparison.Topic] = []
    for one in first {
      let place = second.indices.first {
        !taken.contains($0) && (isOne || key(second[$0], sides.inFirst) == key(one) { $0 })
      }
      if let place { taken.insert(place) }
      topics.append(topic(one, place.map { second[$0] }, sides))
    }
    for (place, other) in second.enumerated() where !taken.contains(place) {
      topics.append(topic(nil, other, sides))
    }
    return Comparison(sides: sides, topics: topics)
  }

  /// The questions that both records have, matched as in ``of(_:_:_:)``.
  static func shared(
    _ first: [ResponseAnalysis], _ second: [ResponseAnalysis], _ sides: ComparisonSides
  ) -> [(first: ResponseAnalysis, second: ResponseAnalysis)] {
    first.compactMap { one in
      second.first { key($0, sides.inFirst) == key(one) { $0 } }.map { (one, $0) }
    }
  }

  /// A question in words.
  static func words(_ analysis: ResponseAnalysis) -> String {
    let window = analysis.question.window
    return
      "\(analysis.responseNames.joined(separator: ", ")) within \(window.length.text) s of the "
      + "\(window.anchor.rawValue) of \(analysis.cueNames.joined(separator: ", "))"
  }

  /// Whose cues and responses of which classes; their names where they have no class.
  private static func key(_ analysis: ResponseAnalysis, _ name: (String) -> String) -> [String] {
    let book = analysis.session.codebook
    func kinds(_ codes: [Code]) -> [String] {
      Set(
        codes.map { code in
          let entry = book[code]
          return name(entry.person.id) + " " + (entry.codeClass?.rawValue ?? "." + entry.name)
        }
      ).sorted()
    }
    return kinds(analysis.question.cues) + ["→"] + kinds(analysis.question.responses)
  }

  /// The question as the first record has it, and as the second has it where other codes stand for a class there.
  static func heading(
    _ first: ResponseAnalysis?, _ second: ResponseAnalysis?, _ sides: ComparisonSides
  ) -> String {
    guard let one = (first ?? second).map(words) else { return "" }
    guard let other = second.map(words).map(sides.inFirst), first != nil, other != one else {
      return one
    }
    return "\(one); \(sides.second.label): \(other)"
  }

  private static func topic(
    _ first: ResponseAnalysis?, _ second: ResponseAnalysis?, _ sides: ComparisonSides
  ) -> Comparison.Topic {
    let heading = self.heading(first, second, sides)
    // One heading for both, as the codes that stand for a class may differ.
    let plan = ComparisonPlan(sections: [
      .init(part, heading: { _ in heading }, choices: choices)
    ])
    func rows(_ analysis: ResponseAnalysis?) -> [ResultRow] {
      analysis.map { [ResultRow(part: part, numbers: ResponseResults.numbers($0))] } ?? []
    }
    guard var topic = plan.topics(rows(first), rows(second), sides).first else {
      return Comparison.Topic(heading, [])
    }
    if let first, let second {
      topic.verdicts = .init(
        first: first.verdict.verdict.rawValue, second: second.verdict.verdict.rawValue)
      if let waits = WaitComparison(first.latency, second.latency) {
        topic.tests = [test(waits)]
      }
    }
    return topic
  }

  private static func test(_ waits: WaitComparison) -> Comparison.Test {
    Comparison.Test(
      name: "log_rank", words: "time until a response, log-rank", sign: "χ²",
      statistic: waits.logRank.statistic, degreesOfFreedom: 1, p: waits.logRank.p,
      effect: waits.hazard.map {
        .init(
          name: "hazard_ratio", words: "times as soon in the first (Cox)", value: $0.hazardRatio,
          interval: $0.interval())
      })
  }

  private static let part = "response"
  private static let choices: [ComparisonPlan.Choice] = [
    .init("p_after_cue", "share of cues answered", .share, n: ["a", "b"], hits: "a"),
    .init("p_otherwise", "share of other windows with one", .share, n: ["c", "d"], hits: "c"),
    .init(
      "risk_difference", "answered minus otherwise", .index,
      interval: ("risk_difference_low", "risk_difference_high")),
    .init("odds_ratio_haldane", "odds ratio", .odds), .init("yules_q", "Yule's Q", .index),
    .init("necessity", "share of responses that answer", .share, n: ["responses_all"]),
    .init("p_shift", "p, circular shift", .probability),
    .init("p_block", "p, rotation within blocks", .probability),
    .init("median_seconds", "median time to a response, s", .seconds),
    .init("answered_1s", "answered within 1 s", .share),
    .init("answered_3s", "answered within 3 s", .share),
  ]
}
