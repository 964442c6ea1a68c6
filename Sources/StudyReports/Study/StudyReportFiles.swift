public import StudyAnalysis

extension ReportFiles {
  /// The files of a study's report, with a page for each of `dyads`.
  public init(
    _ results: StudyResults, look: StudyLook, dyads: DyadPages, version: String,
    reproduction: String
  ) throws(Failure) {
    try self.init(
      page: StudyPage.page(
        results, look: look.input, dyads: dyads, version: version, reproduction: reproduction),
      method: StudyMethod.text(results, version: version), results: StudyJSON.value(results),
      settings: StudySettings.of(results),
      others: results.showsDyads
        ? [("reproduce.R", StudyScript.text(results, version: version))] : [],
      long: try dyads.files + (results.showsDyads ? Self.longTables(results) : []))
  }

  /// The numbers of sessions and dyads in long form.
  private static func longTables(_ results: StudyResults) -> [File] {
    [
      long("tables/counts.csv") { try StudyLongTable.counts(results, $0) },
      long("tables/waits.csv") { try StudyLongTable.waits(results, $0) },
      long("tables/sessions.csv") { try StudyLongTable.sessions(results, $0) },
      long("tables/effects.csv") { try StudyLongTable.effects(results, $0) },
      long("tables/behaviours.csv") { try StudyLongTable.behaviours(results, $0) },
    ]
  }

  /// A table that is written line by line, some thousand lines at a time.
  private static func long(
    _ path: String, _ lines: @escaping @Sendable (_ write: (String) throws -> Void) throws -> Void
  ) -> File {
    File(
      path: path,
      content: FileContent { write in
        var piece: [UInt8] = []
        try lines { line in
          piece += line.utf8
          guard piece.count >= 1 << 18 else { return }
          try write(piece)
          piece.removeAll(keepingCapacity: true)
        }
        if !piece.isEmpty { try write(piece) }
      })
  }
}
