import SequenceStatistics
public import StudyAnalysis

/// One dyad of a study, for reports that show it beside the others.
public struct DyadAmongDyads: Sendable {
  /// The study.
  let results: StudyResults
  /// The place of the dyad among ``DyadTallies/dyads``.
  let place: Int

  /// The dyad of the session called `session`; `nil` where the study has no such session, or has one dyad only.
  public init?(ofSession session: String, in results: StudyResults) {
    guard
      let place = results.tallies.dyads.firstIndex(where: { $0.sessions.contains(session) })
    else { return nil }
    self.init(place, in: results)
  }

  /// The dyad at `place`; `nil` where it is the only one.
  init?(_ place: Int, in results: StudyResults) {
    guard results.tallies.dyads.count > 1, results.tallies.dyads.indices.contains(place) else {
      return nil
    }
    self.results = results
    self.place = place
  }

  /// What the study knows of the dyad.
  var dyad: DyadTallies.Dyad { results.tallies.dyads[place] }

  /// Its name as it is printed.
  var name: String { VisibleText.of(dyad.dyad.id ?? String(place + 1)) }

  /// The questions that are shown: the planned ones, the first ones where none was planned.
  var questions: [QuestionResult] { results.shownQuestions(most: 4) }
}

extension StudyResults {
  /// Whether single dyads may be shown.
  var showsDyads: Bool { fewestDyads == 0 }

  /// The planned questions, the first ones where none was planned; at most `most`.
  func shownQuestions(most: Int) -> [QuestionResult] {
    let planned = questions.filter(\.question.isPlanned)
    return Array((planned.isEmpty ? questions : planned).prefix(most))
  }
}
