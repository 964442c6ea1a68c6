import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// Puts a coursework report together: ten sections in fixed order, from the question to the terms.
enum CourseworkPage {
  static func page(_ input: CourseworkInput) -> SessionPage {
    let analysis = input.analysis
    let session = analysis.session
    let words = CourseworkWords(input)
    let sections = [
      PageSection(
        id: "question", heading: "Question and prediction",
        blocks: CourseworkQuestionSection(words).blocks),
      PageSection(id: "data", heading: "The data in five lines", blocks: [data(words)]),
      PageSection(
        id: "minute", heading: "One minute, by eye", blocks: CourseworkMinute(words).blocks),
      PageSection(id: "hand", heading: "Counting by hand", blocks: CourseworkByHand(words).blocks),
      PageSection(
        id: "program", heading: "The same from the program",
        blocks: [.table(CourseworkByHand(words).comparison)]),
      PageSection(
        id: "chance", heading: "Chance made visible", blocks: CourseworkChance(words).blocks),
      PageSection(id: "when", heading: "When it follows", blocks: CourseworkChance(words).profile),
      PageSection(id: "limits", heading: "Limits, to be ticked off", blocks: [limits(words)]),
      PageSection(
        id: "results", heading: "Your results paragraph", blocks: CourseworkProse(words).blocks),
      PageSection(id: "terms", heading: "Terms", blocks: [.glossary(CourseworkTerms.terms)]),
    ]
    return SessionPage(
      kicker: "Coursework report" + (session.isSimulated ? " · simulated data" : ""),
      heading: "Does one act follow the other?",
      subline: "An exercise with session \(session.id): count by hand, compare, doubt, write.",
      facts: [
        .init("Session", session.id), .init("Given", words.given), .init("Target", words.target),
        .init("Length", words.length), .init(SessionPage.Fact.programName, input.version),
      ], sections: sections,
      limits: (session.isSimulated
        ? "Simulated data made by a generator; no real person is described. " : "")
        + "This exercise describes coded behaviour. It grades nobody: not the people in the record, and not you. "
        + "The file holds everything it needs and opens no network connection.",
      runningFoot: "Coursework report · " + session.id)
  }

  private static func data(_ words: CourseworkWords) -> PageBlock {
    let analysis = words.input.analysis
    let session = analysis.session
    let streams = session.streams.filter { analysis.pair.contains($0.person) }.map {
      "\($0.person.id) \($0.name)"
    }
    let rows: [[TableCell]] = [
      [
        .text("Who"),
        .text(
          Phrases.list(analysis.pair.map(\.id))
            + (session.isSimulated ? "; nobody: the data are simulated" : "")),
      ],
      [.text("How long"), .text(words.length)],
      [.text("What was coded"), .text(Phrases.list(streams))],
      [
        .text("How much"),
        .text(
          "\(Decimals.count(analysis.onsets)) onsets, of which \(Decimals.count(analysis.whole.onsets)) in the two streams of this exercise"
        ),
      ],
      [
        .text("The clock"),
        .text(
          "steps of \(session.timeUnit.step.text)\(Decimals.noBreakSpace)s; bouts begin with their onset and end just before their offset"
        ),
      ],
    ]
    return .table(
      ReportTable(
        name: "data", title: "What this record is",
        columns: [
          .init("Of what", key: "fact", isText: true),
          .init("This record", key: "value", isText: true),
        ], groups: [.init(rows: rows)]))
  }

  /// What every reader of such a result should doubt, with the numbers of this record.
  private static func limits(_ words: CourseworkWords) -> PageBlock {
    let whole = words.input.analysis.whole
    let expected =
      whole.cell.expected.value.map { Decimals.fixed($0, places: 1) } ?? Decimals.absent
    return .glossary([
      GlossaryTerm(
        "□ Independence",
        "The test treats the \(Decimals.count(whole.total)) transitions as if each were drawn anew. Acts of one interaction are not: read its \(italic: "p") as a description of the table, and the shift of the record as the fairer chance."
      ),
      GlossaryTerm(
        "□ Sparse cells",
        "The expected count is \(expected). Below 5 the normal approximation is not to be trusted\(whole.cell.isSparse ? ", and here it is below" : "; here it is not below")."
      ),
      GlossaryTerm(
        "□ The coder",
        "One person’s coding shows one person’s eye. Have a part coded twice and compare (attune agree) before anything is claimed."
      ),
      GlossaryTerm(
        "□ One dyad",
        "However long the record, it is one pair of people. Nothing here speaks of mothers, infants or groups."
      ),
      GlossaryTerm(
        "□ Order is not influence",
        "That one act comes after another says when, not why: a third thing may stand behind both."),
    ])
  }
}
