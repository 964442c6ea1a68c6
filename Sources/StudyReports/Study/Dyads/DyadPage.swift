import CodedSessions
import SequenceStatistics
import SessionFiles
import StudyAnalysis

/// The page of one dyad in the appendix of a study: its numbers among those of the others, and the score of its
/// sessions.
enum DyadPage {
  /// The most sessions whose scores are drawn.
  static let mostSessions = 6

  /// The page of `own` with the scores of `sessions`.
  static func page(
    _ own: DyadAmongDyads, sessions: [CodedSession], version: String
  ) -> SessionPage {
    let title = VisibleText.of(own.results.study.title)
    let isSimulated = sessions.contains(where: \.isSimulated)
    let tiles = DyadTiles.tiles(own)
    return SessionPage(
      kicker: "Dyad of a study" + (isSimulated ? " · simulated data" : ""),
      heading: "Dyad " + own.name, subline: subline(own, title),
      facts: facts(own, version),
      sections: [
        PageSection(
          id: "glance", heading: "Among the study’s dyads",
          blocks: [
            tiles.isEmpty
              ? .paragraph("This dyad has no number for any of the study’s questions.")
              : .tiles(tiles),
            .table(numbers(own)),
          ]),
        PageSection(
          id: "course", heading: "Course", blocks: courses(own, sessions)),
      ],
      limits: (isSimulated
        ? "Simulated data made by a generator; no real person is described. " : "")
        + "This page describes coded behaviour and is not a diagnosis. "
        + "The file holds everything it needs and opens no network connection.",
      runningFoot: "Dyad " + own.name + " · " + title)
  }

  private static func subline(_ own: DyadAmongDyads, _ title: String) -> String {
    let count = Phrases.counted(own.dyad.sessions.count, "session", "sessions")
    let group = own.dyad.dyad.group.map { " of the group " + VisibleText.of($0) } ?? ""
    return "\(count)\(group) in the study “\(title)”."
  }

  private static func facts(_ own: DyadAmongDyads, _ version: String) -> [SessionPage.Fact] {
    let sessions = own.dyad.sessions.prefix(6).map(VisibleText.of)
    return [
      .init("Dyad", own.name),
      .init(
        "Sessions",
        sessions.joined(separator: ", ") + (own.dyad.sessions.count > 6 ? ", …" : "")),
      .init("Length", Clock.text(own.dyad.duration)),
      .init(SessionPage.Fact.programName, version),
    ]
  }

  private static func courses(
    _ own: DyadAmongDyads, _ sessions: [CodedSession]
  ) -> [PageBlock] {
    var blocks = sessions.prefix(mostSessions).enumerated().map { number, session in
      PageBlock.figure(
        SessionCourse.figure(
          session, looks: CodeLooks(session.codebook, persons: session.persons),
          id: "score-\(number + 1)",
          title: sessions.count > 1
            ? "Session \(VisibleText.of(session.id)) from beginning to end" : nil,
          longListIn: nil))
    }
    if own.dyad.sessions.count > mostSessions {
      blocks.append(
        .paragraph(
          "The first \(Decimals.count(mostSessions)) of \(Decimals.count(own.dyad.sessions.count)) sessions are drawn."
        ))
    }
    return blocks + [.paragraph("\(link: "The report of the whole study", to: "../report.html")")]
  }

  /// Every question with the dyad's number and the mean over dyads.
  private static func numbers(_ own: DyadAmongDyads) -> ReportTable {
    ReportTable(
      name: "dyad-numbers", title: "The numbers of this dyad and the mean over dyads",
      columns: [
        .init("Question", key: "question_id", isText: true),
        .init("Number", key: "number", isText: true), .init("This dyad", key: "estimate"),
        .init("95 % low", key: "low"), .init("95 % high", key: "high"),
        .init("\(italic: "M") of dyads", key: "mean"), .init("Dyads", key: "dyads"),
      ],
      groups: [
        .init(
          rows: own.results.questions.map { result in
            let effects = result.main.all.effects
            let effect = effects.indices.contains(own.place) ? effects[own.place] : nil
            let interval = effect?.interval()
            func end(_ value: Double?) -> TableCell {
              value.map { .number($0, places: 2) }
                ?? .undefined(effect?.variance.reason?.sentence ?? "")
            }
            return [
              .text(VisibleText.of(result.question.id)),
              .text(EffectWords.name(result.main.kind)),
              .number(of: effect?.estimate ?? .undefined(.missingValue), places: 2),
              end(interval?.lower), end(interval?.upper),
              .number(of: result.main.all.mean.mean, places: 2),
              .count(result.main.all.mean.count),
            ]
          })
      ],
      note:
        "Every number on its own scale, as in tables/effects.csv of the study. One dyad’s interval is that of its counts alone."
    )
  }
}
