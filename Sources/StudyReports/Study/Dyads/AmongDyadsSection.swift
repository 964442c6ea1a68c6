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

  private static func sentence(_ own: DyadAmongDyads) -> RichText {
    let sessions = own.dyad.sessions.count
    let count = Phrases.counted(own.results.tallies.dyads.count, "dyad", "dyads")
    return
      "Dyad \(own.name) beside all \(count) of the study “\(VisibleText.of(own.results.study.title))”\(sessions > 1 ? ", with its \(Decimals.count(sessions)) sessions together" : ""). The numbers are those of the whole study, by its settings; they need not be those of this session alone. A place among dyads is a description, not a judgement."
  }
}
