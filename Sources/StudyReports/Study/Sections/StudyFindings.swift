import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// What a study found, in sentences made of its numbers by rule.
enum StudyFindings {
  /// A sentence or two for each planned question, or for the first few where none was planned.
  static func sentences(_ results: StudyResults) -> [RichText] {
    let planned = results.questions.filter(\.question.isPlanned)
    let shown = planned.isEmpty ? Array(results.questions.prefix(3)) : Array(planned.prefix(6))
    return shown.flatMap { result in
      [mean(result)] + result.main.contrasts.prefix(1).map { contrast(result, $0) }
    }
  }

  /// The mean over dyads with its interval and test.
  static func mean(_ result: QuestionResult) -> RichText {
    let main = result.main
    let part = main.all
    let name = EffectWords.name(main.kind)
    let question = VisibleText.of(result.question.text)
    guard let value = part.mean.mean.value, let interval = part.mean.test.interval else {
      return
        "\(question) There is no answer: \(Phrases.counted(part.mean.count, "dyad has", "dyads have")) a number, of \(Decimals.count(part.effects.count))."
    }
    let range =
      "\(Decimals.fixed(value, places: 2)), 95 % CI [\(Decimals.fixed(interval.lower, places: 2)), \(Decimals.fixed(interval.upper, places: 2))]"
    let back = EffectWords.readBack(part.mean.mean, interval, main.kind)
    let above = part.effects.count { ($0.estimate.value ?? 0) > 0 }
    guard let test = main.signFlip, let p = test.p.twoSided.value else {
      return
        "\(question) Over \(Phrases.counted(part.mean.count, "dyad", "dyads")) the mean \(name) was \(strong: range)\(back.isEmpty ? "" : " (\(back))")."
    }
    let adjusted: RichText = result.adjustedP.value.map { " (adjusted \(p: $0))" } ?? ""
    let limit = result.adjustedP.value ?? p
    let verdict: RichText =
      limit > 0.05
      ? " Over these dyads it is not distinguishable from chance with this much data." : ""
    return
      "\(question) Over \(Phrases.counted(part.mean.count, "dyad", "dyads")) the mean \(name) was \(strong: range)\(back.isEmpty ? "" : " (\(back))"), above zero in \(Phrases.share(above, of: part.mean.count)); sign-flip test \(p: p)\(adjusted).\(verdict)"
  }

  private static func contrast(
    _ result: QuestionResult, _ contrast: EffectResult.Contrast
  ) -> RichText {
    let difference = contrast.difference
    guard let value = difference.difference.value,
      let interval = difference.welch.test.interval()
    else {
      return
        "The groups \(VisibleText.of(contrast.group)) and \(VisibleText.of(contrast.reference)) cannot be compared: \(difference.difference.reason?.sentence ?? "")"
    }
    return
      "Between the groups, the mean of \(VisibleText.of(contrast.group)) was \(Decimals.fixed(value.magnitude, places: 2)) \(value < 0 ? "lower" : "higher") than that of \(VisibleText.of(contrast.reference)) (difference 95 % CI [\(Decimals.fixed(interval.lower, places: 2)), \(Decimals.fixed(interval.upper, places: 2))]; permutation over dyads \(probability(difference.permutation.p.twoSided)); Hedges’ \(italic: "g") = \(LagText.number(difference.size.g, 2))). Groups that were not assigned by chance may differ in other things as well."
  }

  private static func probability(_ measure: Measure) -> RichText {
    measure.value.map { "\(p: $0)" } ?? "\(italic: "p") not defined"
  }
}
