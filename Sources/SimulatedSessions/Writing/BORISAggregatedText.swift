import CodedSessions

/// A simulated session as text, laid out like the "aggregated events" that BORIS 9 exports.
///
/// One row for each bout and event, by start, lines ended with CR LF, times with three decimals. As
/// in BORIS, a bout ends one millisecond before the next bout of the same stream starts if the two
/// touch, an event has equal start and stop and the duration `NA`, and times of no meaning are `NA`.
/// The session's factors are the independent variables. What BORIS would say of the video and its
/// date is left empty or says that there is none.
///
/// Uncodable time is written in both ways that real files know: the first gap of a stream as a bout
/// of the stream's uncodable code, later gaps as nothing at all.
public struct BORISAggregatedText: Hashable, Sendable {
  /// The text of the file.
  public let text: String

  /// The text of a simulated session.
  public init(_ simulated: SimulatedSession) {
    let session = simulated.session
    let rows = session.streams.flatMap { BORISRow.rows(of: $0, in: session) }
      .enumerated()
      .sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
      .map(\.element)
    let media = "simulated_no_video.mp4"
    let first = rows.first?.start ?? 0
    let last = rows.map(\.stop).max() ?? 0
    let head: [String] =
      [
        session.id, "", "simulated by Attune, not an observation", "Media file",
        "player #1:" + media, "0.0", decimal(last - first),
        decimal(milliseconds(session.duration)),
        String(SimulatedVideo.framesPerSecond) + ".000",
      ] + session.factors.map(\.value)

    var lines = [BORISAggregatedText.header(factors: session.factors.map(\.name))]
    for row in rows {
      let coded = rows.filter { $0.person == row.person }
        .reduce(0 as Int64) { $0 + $1.stop - $1.start }
      let cells =
        head + [
          row.person.id, decimal(coded), row.behaviour, row.category, "",
          row.isPoint ? "POINT" : "STATE", decimal(row.start), decimal(row.stop),
          row.isPoint ? "NA" : decimal(row.stop - row.start), media, "NA", "NA", "", "", "", "",
        ]
      lines.append(delimitedLine(cells))
    }
    text = lines.map { $0 + "\r\n" }.joined()
  }

  private static func header(factors: [String]) -> String {
    delimitedLine(
      [
        "Observation id", "Observation date", "Description", "Observation type", "Source",
        "Time offset (s)", "Coding duration", "Media duration (s)", "FPS (frame/s)",
      ] + factors + [
        "Subject", "Observation duration by subject by observation", "Behavior",
        "Behavioral category", "Modifier #1", "Behavior type", "Start (s)", "Stop (s)",
        "Duration (s)", "Media file name", "Image index start", "Image index stop",
        "Image file path start", "Image file path stop", "Comment start", "Comment stop",
      ])
  }
}

/// One bout or event, with times in milliseconds as BORIS writes them.
private struct BORISRow {
  let person: Person
  let behaviour: String
  let category: String
  let isPoint: Bool
  let start: Int64
  let stop: Int64

  /// The rows of a stream in time order.
  static func rows(of stream: Stream, in session: CodedSession) -> [BORISRow] {
    let bouts = stream.bouts + firstGap(of: stream, in: session)
    let onsets = Set(bouts.map(\.onset))
    let states = bouts.map { bout in
      let isTouched = stream.isExclusive && onsets.contains(bout.offset)
      return BORISRow(
        person: stream.person, behaviour: session.codebook[bout.code].name,
        category: stream.name, isPoint: false, start: milliseconds(bout.onset),
        stop: milliseconds(bout.offset) - (isTouched ? 1 : 0))
    }
    let events = stream.moments.map { moment in
      let time = milliseconds(moment.time)
      return BORISRow(
        person: stream.person, behaviour: session.codebook[moment.code].name,
        category: stream.name, isPoint: true, start: time, stop: time)
    }
    return (states + events).sorted { $0.start < $1.start }
  }

  /// The first uncodable stretch of a state stream as a bout of its uncodable code.
  private static func firstGap(of stream: Stream, in session: CodedSession) -> [Bout] {
    guard stream.kind == .state,
      let gap = TimeSet(session.span).subtracting(stream.codable).spans.first,
      let code = session.codebook.codes.first(where: {
        let entry = session.codebook[$0]
        return entry.codeClass == .uncodable && entry.person == stream.person
          && entry.stream == stream.name
      })
    else { return [] }
    return [Bout(code: code, span: gap)]
  }
}

/// Whole milliseconds; exact for simulated sessions, whose times are multiples of 40 ms.
private func milliseconds(_ time: SessionTime) -> Int64 { time.microseconds / 1_000 }

/// Milliseconds as seconds with three decimals.
private func decimal(_ milliseconds: Int64) -> String {
  let fraction = String(milliseconds % 1_000)
  return String(milliseconds / 1_000) + "."
    + String(repeating: "0", count: 3 - fraction.count) + fraction
}
