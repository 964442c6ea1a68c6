public import StudyAnalysis

extension ReportFiles {
  /// The files of a study's report.
  public init(
    _ results: StudyResults, look: StudyLook, version: String, reproduction: String
  ) throws(Failure) {
    try self.init(
      page: StudyPage.page(results, look: look.input, version: version, reproduction: reproduction),
      method: StudyMethod.text(results, version: version), results: StudyJSON.value(results),
      settings: StudySettings.of(results),
      others: [
        ("reproduce.R", StudyScript.text(results, version: version))
      ],
      long: [
        Self.long("tables/counts.csv") { try StudyLongTable.counts(results, $0) },
        Self.long("tables/waits.csv") { try StudyLongTable.waits(results, $0) },
        Self.long("tables/sessions.csv") { try StudyLongTable.sessions(results, $0) },
        Self.long("tables/effects.csv") { try StudyLongTable.effects(results, $0) },
        Self.long("tables/behaviours.csv") { try StudyLongTable.behaviours(results, $0) },
      ])
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
