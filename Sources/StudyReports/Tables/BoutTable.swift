public import CodedSessions

/// Everything that the score shows, as a table: one row for each bout or moment.
public enum BoutTable {
  /// The bouts and moments of `session`, stream by stream; without colours, of which hundreds of rows
  /// would make most of a page.
  public static func table(_ session: CodedSession) -> ReportTable {
    // As many decimals as the finest time needs, so that the points stand below one another.
    let times = session.streams.flatMap { stream in
      stream.bouts.flatMap { [$0.onset, $0.offset] } + stream.moments.map(\.time)
    }
    let places = times.map(Clock.placesNeeded).max() ?? 1
    let labels = TimeLabels(session.timeUnit)
    func time(_ time: SessionTime) -> TableCell {
      labels.isClock
        ? .clock(time, places: places) : .count(Int(time.microseconds / 1_000_000))
    }
    let groups = session.streams.map { stream in
      let bouts = stream.bouts.map { bout -> [TableCell] in
        [
          .text(session.codebook[bout.code].label),
          time(bout.onset), time(bout.offset),
          labels.isClock
            ? .seconds(bout.duration, places: places) : time(bout.duration),
        ]
      }
      let moments = stream.moments.map { moment -> [TableCell] in
        [
          .text(session.codebook[moment.code].label),
          time(moment.time), .undefined("a moment"), .undefined("a moment"),
        ]
      }
      return ReportTable.RowGroup(stream.person.id + " " + stream.name, rows: bouts + moments)
    }
    return ReportTable(
      name: "course", title: "Every bout and moment of the session",
      columns: [
        ReportTable.Column("Behaviour", key: "behaviour", isText: true),
        ReportTable.Column("From", key: labels.isClock ? "onset_s" : "onset_place"),
        ReportTable.Column("To", key: labels.isClock ? "offset_s" : "offset_place"),
        ReportTable.Column(
          labels.isClock ? "Length (s)" : "Length", key: labels.isClock ? "length_s" : "length"),
      ], groupKey: "stream", groups: groups)
  }
}
