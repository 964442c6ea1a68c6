import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// What follows what in two records, side by side.
public enum LagComparison {
  /// Lag tables: each cell that is possible, and whether the tables are alike as wholes.
  ///
  /// - Parameters:
  ///   - first: The answers of the first record, a lag each.
  ///   - second: Those of the second, for the same lags.
  public static func of(
    _ first: [LagAnswer], _ second: [LagAnswer], question: LagQuestion, _ sides: ComparisonSides
  ) -> Comparison {
    var topics = tables(
      first.flatMap { cells($0, question) }, second.flatMap { cells($0, question) }, sides)
    for place in topics.indices {
      guard
        let one = first.first(where: { heading($0.table.lag) + tableWords == topics[place].heading }
        ),
        let other = second.first(where: { $0.table.lag == one.table.lag }),
        let comparison = try? TableComparison(
          one, other, secondNames: other.names.map(sides.inFirst), replicates: question.replicates,
          seed: question.seed)
      else { continue }
      topics[place].tests = tests(comparison)
    }
    return Comparison(sides: sides, topics: topics)
  }

  /// Time windows, a pair each.
  public static func of(
    _ first: [WindowAnswer], _ second: [WindowAnswer], _ sides: ComparisonSides
  ) -> Comparison {
    Comparison(
      sides: sides,
      topics: windows.topics(first.map(window), second.map(window), sides))
  }

  /// Lag profiles, point by point.
  public static func of(
    _ first: [ProfileAnswer], _ second: [ProfileAnswer], _ sides: ComparisonSides
  ) -> Comparison {
    Comparison(
      sides: sides,
      topics: profiles.topics(first.flatMap(points), second.flatMap(points), sides))
  }

  private static func heading(_ lag: Int) -> String {
    lag == 1 ? "next event" : "lag \(lag < 0 ? Decimals.minus : "")\(lag.magnitude)"
  }

  private static let tableWords = ", P(target | given)"

  private static func tests(_ comparison: TableComparison) -> [Comparison.Test] {
    let test = comparison.homogeneity
    return [
      Comparison.Test(
        name: "homogeneity", words: "the same transitional probabilities, homogeneity", sign: "G²",
        statistic: test.likelihoodRatio, degreesOfFreedom: test.degreesOfFreedom,
        p: test.pOfLikelihoodRatio,
        effect: .init(
          name: "p_permutation", words: "p by dealing targets out anew",
          value: comparison.permutationP, interval: nil))
    ]
  }

  /// The cells that were asked for and can occur.
  private static func cells(_ answer: LagAnswer, _ question: LagQuestion) -> [ResultRow] {
    let (table, columns) = (answer.table, LagColumns(answer).columns)
    let size = table.codes.count
    return (0..<size).flatMap { given in
      (0..<size).compactMap { target -> ResultRow? in
        let cell = given * size + target
        let isTested = answer.cells.cells[cell].adjustedP.value != nil
        guard !table.isImpossible.cells[cell], isTested || !question.isPlanned else { return nil }
        let isBetween = answer.partners.map { $0.actors[given] != $0.actors[target] } ?? true
        guard isBetween || isTested else { return nil }
        return ResultRow(
          part: heading(table.lag), first: answer.names[given], second: answer.names[target],
          numbers: [
            ("observed", ResultRow.count(table.counts.cells[cell])),
            ("row_total", ResultRow.count(table.rowTotals[given])),
          ] + columns.map { ($0.name, $0.cells[cell]) })
      }
    }
  }

  private static func window(_ answer: WindowAnswer) -> ResultRow {
    let pair = answer.table.association
    func count(_ count: Int) -> Measure { ResultRow.count(count) }
    return ResultRow(
      part: "window", first: answer.given, second: answer.target,
      numbers: [
        ("a", count(pair.a)), ("b", count(pair.b)), ("c", count(pair.c)), ("d", count(pair.d)),
        ("given_onsets", count(answer.table.givenOnsets)),
        ("target_onsets", count(answer.table.targetOnsets)),
      ] + PairNumbers.of(pair) + [("p", answer.p), ("p_adjusted", answer.adjustedP)])
  }

  private static func points(_ answer: ProfileAnswer) -> [ResultRow] {
    func row(_ place: String, _ numbers: [(name: String, value: Measure)]) -> ResultRow {
      ResultRow(
        part: "profile", first: answer.given + " → " + answer.target, second: place,
        numbers: numbers)
    }
    switch answer.profile {
    case .events(let profile):
      return profile.points.map { point in
        row(
          heading(point.lag),
          [
            ("observed", ResultRow.count(point.observed)),
            ("givens", ResultRow.count(point.givens)),
            ("probability_or_rate", point.probability), ("chance", point.expected),
          ])
      }
    case .time(let profile):
      return profile.points.map { point in
        row(
          "\(point.from.text) to \(point.to.text) s",
          [
            ("observed", ResultRow.count(point.observed)), ("probability_or_rate", point.rate),
            ("chance", point.expected),
          ])
      }
    }
  }

  @Sendable private static func pair(_ row: ResultRow) -> String { "\(row.first) → \(row.second)" }

  /// A table for each lag.
  private static func tables(
    _ first: [ResultRow], _ second: [ResultRow], _ sides: ComparisonSides
  ) -> [Comparison.Topic] {
    var lags: [String] = []
    for row in first + second where !lags.contains(row.part) { lags.append(row.part) }
    let sections = lags.map { lag in
      ComparisonPlan.Section(
        lag, heading: { _ in lag + tableWords }, about: pair,
        choices: [
          .init(
            "transition_prob", "", .share, n: ["row_total"], hits: "observed",
            interval: ("transition_prob_low", "transition_prob_high")),
          .init("yules_q", "Yule's Q", .index, isShown: false),
          .init("p_adjusted", "p adj.", .probability, isShown: false),
        ])
    }
    return ComparisonPlan(sections: sections).topics(first, second, sides)
  }

  private static let windows = ComparisonPlan(sections: [
    .init(
      "window", heading: { _ in "in the window" }, about: pair,
      choices: [
        .init("risk_difference", "risk difference", .index, n: ["given_onsets"]),
        .init("odds_ratio_haldane", "odds ratio", .odds), .init("yules_q", "Yule's Q", .index),
        .init("p_adjusted", "p adj.", .probability),
      ])
  ])

  private static let profiles = ComparisonPlan(sections: [
    .init(
      "profile", heading: { $0.first + ", probability or rate" }, about: \.second,
      choices: [
        .init("probability_or_rate", "", .number, n: ["observed"]),
        .init("chance", "by chance", .chance, isShown: false),
      ])
  ])
}
