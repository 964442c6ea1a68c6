/// BORIS exports that are tables but hold no events: observation lists, transition matrices, a lone sequence.
/// They are named for what they are.
enum BORISOtherTables: Dialect {
  static func recognise(_ sample: TableSample, options: ReadingOptions) -> Recognition? {
    guard options.map.isEmpty, let header = sample.rows.first(where: { !$0.isBlank }) else {
      return nil
    }
    let names = header.cells.map(ColumnNames.normal)
    let found: String
    if names.first == "observation id", names.contains("subjects"), !names.contains("behavior") {
      found = "a BORIS list of observations, which holds no events"
    } else if names.first == "", isSquareMatrix(sample) {
      found = "a matrix of transitions, not of events"
    } else if sample.rows.count == 1, sample.isWhole, header.cells.count > 0,
      header.cells.allSatisfy({ $0.contains("&") })
    {
      found = "a behavioural sequence, which has no times"
    } else {
      return nil
    }
    return .refused(
      Diagnostic(
        .notAnEventTable, "this is \(found)",
        at: Diagnostic.Place(file: sample.fileName, line: header.line),
        expected: "a table of events with a time for each",
        hint: "in BORIS: Observations > Export events > Aggregated events, as CSV"))
  }

  private static func isSquareMatrix(_ sample: TableSample) -> Bool {
    let rows = sample.rows.filter { !$0.isBlank }
    guard let header = rows.first, rows.count == header.cells.count, rows.count > 1 else {
      return false
    }
    return zip(header.cells.dropFirst(), rows.dropFirst()).allSatisfy { name, row in
      row.cells.first == name
        && row.cells.dropFirst().allSatisfy { DecimalText.scaled($0[...], places: 18) != nil }
    }
  }
}
