public import CodedSessions

/// Everything that the score shows, as a table: one row for each bout or moment.
public enum BoutTable {
  /// The bouts and moments of `session`, stream by stream.
  public static func table(_ session: CodedSession, looks: CodeLooks) -> ReportTable {
    // As many decimals as the finest time needs, so that the points stand below one another.
    let times = session.streams.flatMap { stream in
      stream.bouts.flatMap { [$0.onset, $0.offset] } + stream.moments.map(\.time)
    }
    let places = times.map(Clock.placesNeeded).max() ?? 1
    let groups = session.streams.map { stream in
      let bouts = stream.bouts.map { bout -> [TableCell] in
        [
          .code(session.codebook[bout.code].label, looks[bout.code]),
          .clock(bout.onset, places: places),
          .clock(bout.offset, places: places), .seconds(bout.duration, places: places),
        ]
      }
      let moments = stream.moments.map { moment -> [TableCell] in
        [
          .code(session.codebook[moment.code].label, looks[moment.code]),
          .clock(moment.time, places: places),
          .undefined("a moment"), .undefined("a moment"),
        ]
      }
      return ReportTable.RowGroup(stream.person.id + " " + stream.name, rows: bouts + moments)
    }
    return ReportTable(
      name: "course", title: "Every bout and moment of the session",
      columns: [
        ReportTable.Column("Behaviour", key: "behaviour", isText: true),
        ReportTable.Column("From", key: "onset_s"), ReportTable.Column("To", key: "offset_s"),
        ReportTable.Column("Length (s)", key: "length_s"),
      ], groupKey: "stream", groups: groups)
  }
}
