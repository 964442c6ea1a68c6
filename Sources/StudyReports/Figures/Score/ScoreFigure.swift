public import CodedSessions

/// The course of a session as a score: time runs from left to right and wraps like lines of music;
/// the gaze of both partners faces each other, with a link where both look at each other; all other
/// streams of the pair run below.
///
/// Bars stand up for the first person and hang down for the second. Height repeats what colour
/// says. A bout that crosses the end of a row is drawn in both rows. Nothing is left out or added:
/// what could not be drawn is named in ``notes``.
public struct ScoreFigure: Sendable {
  /// The pages, each of at most six rows.
  public let pages: [Drawing]
  /// What the marks of the gaze lanes mean.
  public let legend: [LegendEntry]
  /// What was left out or drawn together, in sentences.
  public let notes: [String]
  /// How long a row is: `2 min`.
  public let rowLength: String
  /// Whether links of mutual gaze are drawn where there are any.
  public let showsMutualGaze: Bool
  /// Whether the heights of the bars in the high lanes mean partner, object and away.
  public let showsGaze: Bool
  /// Whether there are high lanes at all.
  public let showsStates: Bool

  /// Draws `session` with the given `looks`; `id` is the figure's name on its page.
  ///
  /// - Parameters:
  ///   - episodes: What is tinted, bracketed and numbered from 1, in time order.
  ///   - other: A session whose score stands beside this one, on the same scale of time.
  public init(
    _ session: CodedSession, looks: CodeLooks, id: String = "f1", episodes: [TimeSpan] = [],
    beside other: CodedSession? = nil
  ) {
    let plan = ScorePlan(session)
    let rows = ScoreRows(
      session.span, lengthFor: max(session.duration, other?.duration ?? session.duration))
    let geometry = ScoreGeometry(
      plan, hasPhases: !session.phases.isEmpty, hasEpisodes: !episodes.isEmpty,
      beside: other.map(ScorePlan.init))
    let contents = (plan.facing + plan.thin).enumerated().map {
      LaneContents($0.element, position: $0.offset, rows: rows)
    }
    let links = LaneContents.spread(plan.mutual, over: rows)
    let bars = ScoreBars(rows: rows, geometry: geometry, contents: contents, links: links)
    let painter = ScorePainter(
      session: session, looks: looks, plan: plan, rows: rows, geometry: geometry,
      episodes: episodes, bars: bars)
    let description = Self.description(plan, rows, length: Self.length(of: rows, session))
    let starts = Array(stride(from: 0, to: rows.count, by: ScoreRows.rowsOnPage))
    pages = starts.enumerated().map { page, first in
      let last = min(first + ScoreRows.rowsOnPage, rows.count)
      var marks: [Mark] = []
      for index in first..<last {
        let top = Double(index - first) * geometry.rowHeight + 2
        marks += painter.row(index, top: top, contents: contents, links: links[index])
      }
      let part = starts.count > 1 ? ", part \(page + 1) of \(starts.count)" : ""
      return Drawing(
        id: page == 0 ? id : id + "-" + String(page + 1), width: ScoreGeometry.width,
        height: Double(last - first) * geometry.rowHeight - 12,
        title: "Score of session " + session.id + part, description: description, marks: marks,
        minimumWidth: 820)
    }
    legend = ScoreLegend(session: session, looks: looks, plan: plan, id: id).entries
    notes =
      plan.notes
      + (bars.reach.map { [Self.note(reach: $0, geometry, rows, session)] } ?? [])
    rowLength = Self.length(of: rows, session)
    showsMutualGaze = plan.knowsMutual
    showsGaze = plan.knowsGaze
    showsStates = !plan.facing.isEmpty
  }

  private static func note(
    reach: Double, _ geometry: ScoreGeometry, _ rows: ScoreRows, _ session: CodedSession
  ) -> String {
    let time = SessionTime(
      microseconds: Int64(
        (reach / geometry.rowWidth * Double(rows.length.microseconds)).rounded(.up)))
    let labels = TimeLabels(session.timeUnit)
    return
      "Bars of one behaviour that are shorter than "
      + (labels.isClock
        ? Decimals.seconds(time, places: time < .seconds(10) ? 2 : 0) : labels.length(time))
      + " and no farther apart are drawn as one; their exact times are in the file of the table."
  }

  private static func length(of rows: ScoreRows, _ session: CodedSession) -> String {
    let labels = TimeLabels(session.timeUnit)
    return labels.isClock ? rows.lengthText : labels.length(rows.length)
  }

  private static func description(
    _ plan: ScorePlan, _ rows: ScoreRows, length: String
  ) -> String {
    var sentences = [
      Phrases.counted(rows.count, "row", "rows") + " of " + length
        + ", time running from left to right."
    ]
    for lane in plan.facing {
      let way = lane.place == .upper ? "standing up" : "hanging down"
      sentences.append(
        lane.label + ", bars " + way + ": " + Phrases.counted(lane.bouts.count, "bout", "bouts")
          + ".")
    }
    if plan.knowsMutual {
      sentences.append(
        "Both looked at each other "
          + Phrases.counted(plan.mutual.spans.count, "time", "times") + ".")
    }
    for lane in plan.thin {
      let count = lane.bouts.count + lane.moments.count
      sentences.append("Lane " + lane.label + ": " + Phrases.counted(count, "mark", "marks") + ".")
    }
    return sentences.joined(separator: " ")
  }
}
