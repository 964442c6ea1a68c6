/// What came of reading a table of participants.
public struct ParticipantReading: Sendable {
  /// The rows that could be read; `nil` when its columns are wrong or it has no row.
  public let table: ParticipantTable?
  /// Every message.
  public let diagnostics: [Diagnostic]

  /// Reads the table at `path`: a row for each dyad, or for each person with a column `dyad`. Columns that
  /// are not known are kept as covariates.
  ///
  /// - Parameters:
  ///   - study: Says the columns of groups and families, the groups, and the pattern of ids.
  public static func read(
    _ path: String, study: Study = Study(), listsAllLines: Bool = false
  ) -> ParticipantReading {
    var log = DiagnosticLog(namedRepeats: listsAllLines ? Int.max : DiagnosticLog.namedRepeats)
    guard let (header, rows) = SmallTable.read(path, log: &log) else {
      return ParticipantReading(table: nil, diagnostics: log.all)
    }
    var reader = ParticipantReader(
      file: FileNames.name(of: path), header: header, study: study, log: log)
    let table = reader.read(rows)
    return ParticipantReading(table: table, diagnostics: reader.log.all)
  }
}
