import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// One minute as a score, with three things to do by eye.
struct CourseworkMinute {
  let blocks: [PageBlock]

  init(_ words: CourseworkWords) {
    let analysis = words.input.analysis
    guard let minute = analysis.minute, !minute.streams.allSatisfy({ $0.onsets.isEmpty }) else {
      blocks = [.paragraph("The record holds no minute that could be drawn.")]
      return
    }
    let looks = CodeLooks(minute.codebook, persons: minute.persons)
    let score = ScoreFigure(minute, looks: looks, id: "f1")
    let bouts = BoutTable.table(minute)
    let note = score.notes.map { RichText($0) }
    let span = "\(Clock.text(minute.span.onset)) to \(Clock.text(minute.span.offset))"
    blocks = [
      .figure(
        PageFigure(
          id: "f1", title: "The minute in which most begins",
          subline: "Score of the session from \(span).",
          legend: score.legend, drawings: score.pages,
          howToRead:
            "Read it like a line of music: time runs to the right, each lane is one stream.",
          note: note.isEmpty ? nil : .joined(note),
          data: bouts.rowCount > 0
            ? [
              PageFigure.Data(
                "Table of the \(Decimals.count(bouts.rowCount)) bouts and moments", bouts)
            ]
            : [])),
      .paragraph(
        "\(strong: "1.") Circle every place where “\(words.given)” begins. There are \(words.answer(Self.times(of: analysis.question.given, in: minute)))."
      ),
      .paragraph(
        "\(strong: "2.") Put a cross where “\(words.target)” begins. There are \(words.answer(Self.times(of: analysis.question.target, in: minute)))."
      ),
      .paragraph(
        "\(strong: "3.") From each circle go to the right until something else begins. How often is it a cross? This is the count that the next section is about, for the whole record."
      ),
    ]
  }

  private static func times(of code: Code, in session: CodedSession) -> String {
    let times = session.streams.flatMap(\.onsets).filter { $0.code == code }.map(\.time).sorted()
    guard !times.isEmpty else { return "none" }
    return "\(times.count): " + Phrases.list(times.map { Clock.text($0, places: 1) })
  }
}
