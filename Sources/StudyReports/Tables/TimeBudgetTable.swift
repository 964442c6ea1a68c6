/// The table of how often and how long each behaviour occurred.
public enum TimeBudgetTable {
  /// The table of `rows`, with `note` on denominators and cut bouts.
  public static func table(_ rows: [TimeBudgetRow], note: RichText?) -> ReportTable {
    var groups: [(title: String, rows: [[TableCell]])] = []
    for row in rows {
      if groups.last?.title == row.group {
        groups[groups.count - 1].rows.append(cells(row))
      } else {
        groups.append((row.group, [cells(row)]))
      }
    }
    return ReportTable(
      name: "time-budget", title: "How often and how long each behaviour occurred",
      columns: [
        ReportTable.Column("Behaviour", key: "behaviour", isText: true),
        ReportTable.Column("\(italic: "n")", key: "n"),
        ReportTable.Column("per min", key: "per_min"),
        ReportTable.Column("Total (s)", key: "total_s"),
        ReportTable.Column("% of time", key: "share_of_codable_time"),
        ReportTable.Column("\(italic: "M") (s)", key: "mean_s"),
        ReportTable.Column("\(italic: "Mdn") (s)", key: "median_s"),
        ReportTable.Column("Longest (s)", key: "longest_s"),
        ReportTable.Column("Latency (s)", key: "latency_to_first_s"),
      ], groupKey: "stream",
      groups: groups.map { ReportTable.RowGroup($0.title, rows: $0.rows) }, note: note)
  }

  private static func cells(_ row: TimeBudgetRow) -> [TableCell] {
    let reason = "no length"
    return [
      .code(row.label, row.look), .count(row.count),
      row.perMinute.map { .number($0, places: 1) } ?? .undefined(reason),
      row.total.map { .number($0, places: 1) } ?? .undefined(reason),
      row.share.map(TableCell.share) ?? .undefined(reason),
      row.mean.map { .number($0, places: 2) } ?? .undefined(reason),
      row.median.map { .number($0, places: 2) } ?? .undefined(reason),
      row.longest.map { .number($0, places: 1) } ?? .undefined(reason),
      row.latency.map { .number($0, places: 1) } ?? .undefined("does not occur"),
    ]
  }
}
