import SequenceStatistics
import SessionFiles
import StudyAnalysis

/// A session beside the dyads of its study: a forest for each question, with the session's dyad marked.
enum AmongDyadsSection {
  /// The blocks of the section.
  static func blocks(_ own: DyadAmongDyads) -> [PageBlock] {
    let figures = own.questions.enumerated().map { number, result in
      PageBlock.figure(
        StudyForest.figure(result, own.results, id: "among-\(number + 1)", marked: own))
    }
    guard !figures.isEmpty else { return [] }
    return [.paragraph(sentence(own))] + figures
  }

  /// The numbers of the section.
  static func json(_ own: DyadAmongDyads) -> JSONValue {
    .object([
      "study": .text(own.results.study.title), "dyad": .text(own.dyad.dyad.id ?? ""),
      "sessions": .count(own.dyad.sessions.count),
      "behaviours": .array(
        own.results.behaviours.compactMap { behaviour in
          DyadTiles.median(behaviour, own).map { median in
            .object([
              "code": .text(behaviour.code.streamName + "." + behaviour.code.name),
              "amount": .text(behaviour.amount.rawValue), "othersMedian": .number(median),
            ])
          }
        }),
      "questions": .array(
        own.questions.map { result in
          let effects = result.main.all.effects
          return .object([
            "id": .text(result.question.id), "effect": .text(result.main.kind.rawValue),
            "estimate": .stated(
              effects.indices.contains(own.place)
                ? effects[own.place].estimate : .undefined(.missingValue)),
            "dyads": .count(result.main.all.mean.count),
            "mean": .stated(result.main.all.mean.mean),
            "interval": JSONValue(result.main.all.mean.test.interval),
          ])
        }),
    ])
  }

  private static func sentence(_ own: DyadAmongDyads) -> RichText {
    let sessions = own.dyad.sessions.count
    let count = Phrases.counted(own.results.tallies.dyads.count, "dyad", "dyads")
    return
      "Dyad \(own.name) beside all \(count) of the study “\(VisibleText.of(own.results.study.title))”\(sessions > 1 ? ", with its \(Decimals.count(sessions)) sessions together" : ""). The numbers are those of the whole study, by its settings; they need not be those of this session alone. A place among dyads is a description, not a judgement."
  }
}
