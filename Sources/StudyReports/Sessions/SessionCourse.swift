import CodedSessions

/// The score of a session with what stands around it.
enum SessionCourse {
  /// The figure of `session`.
  ///
  /// - Parameters:
  ///   - title: What it shows; a neutral title if there is none.
  ///   - episodes: Stretches that are numbered.
  ///   - longListIn: The file that holds a list too long for the page; `nil` where no file does, which leaves it out.
  static func figure(
    _ session: CodedSession, looks: CodeLooks, id: String, title: RichText?,
    episodes: [TimeSpan] = [], longListIn: String?
  ) -> PageFigure {
    let table = BoutTable.table(session)
    let score = ScoreFigure(session, looks: looks, id: id, episodes: episodes)
    var note = score.notes.map { RichText($0) }
    let isLong = table.rowCount > TableViewMaker.rowsBehindFigure
    if isLong {
      let count = Decimals.count(table.rowCount)
      note.append(
        longListIn.map { "All \(count) bouts and moments are in \($0)." }
          ?? "The list of its \(count) bouts and moments is in the report of the session.")
    }
    if score.pages.isEmpty || table.rowCount == 0 {
      note.append("No bout and no moment was coded in this session.")
    }
    var aid: RichText = "Read each row like a line of music, \(score.rowLength) a row."
    if score.showsGaze {
      aid = "\(aid) The higher a bar, the more engaged the look."
    }
    if score.showsMutualGaze {
      aid =
        "\(aid) Narrow green links between the two gaze lanes are moments when both look at each other."
    }
    if !episodes.isEmpty {
      aid = "\(aid) Numbered brackets are the cycles of pursuit and aversion listed below."
    }
    let subline: RichText
    if score.showsGaze {
      subline =
        "Score of the whole session. Bar height: full for the partner, middle for an object, low for turned away."
    } else if score.showsStates {
      subline = "Score of the whole session. Bar height falls in the order of the codebook."
    } else {
      subline = "Score of the whole session, one lane for each behaviour."
    }
    return PageFigure(
      id: id, title: title ?? "The session from beginning to end",
      subline: subline, legend: score.legend, drawings: score.pages, howToRead: aid,
      note: note.isEmpty ? nil : .joined(note),
      data: table.rowCount > 0 && !(isLong && longListIn == nil)
        ? [
          PageFigure.Data(
            "Table of the \(Decimals.count(table.rowCount)) bouts and moments", table)
        ] : [])
  }
}
