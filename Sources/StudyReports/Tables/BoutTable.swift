public import CodedSessions

/// Everything that the score shows, as a table: one row for each bout or moment.
public enum BoutTable {
  /// The bouts and moments of `session`, stream by stream.
  public static func table(_ session: CodedSession, looks: CodeLooks) -> ReportTable {
    let groups = session.streams.map { stream in
      let bouts = stream.bouts.map { bout -> [TableCell] in
        [
          .code(session.codebook[bout.code].label, looks[bout.code]), .clock(bout.onset),
          .clock(bout.offset), .seconds(bout.duration, places: 2),
        ]
      }
      let moments = stream.moments.map { moment -> [TableCell] in
        [
          .code(session.codebook[moment.code].label, looks[moment.code]), .clock(moment.time),
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
