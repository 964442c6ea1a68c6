import CodedSessions
import SequenceStatistics
import SessionFiles
public import StudyAnalysis

/// The page of a study.
enum StudyPage {
  /// The page for `results`.
  static func page(
    _ results: StudyResults, version: String, reproduction: String
  ) -> SessionPage {
    let isSimulated = results.simulatedCount > 0
    let title = VisibleText.of(results.study.title)
    let sections = [
      PageSection(id: "method", heading: "Method", blocks: [.method(method(results, version))])
    ]
    return SessionPage(
      kicker: "Study report" + (isSimulated ? " · simulated data" : ""), heading: title,
      subline: "What holds over the dyads of a study.", facts: [], sections: sections,
      limits: "", runningFoot: "Study report · " + title)
  }

  static func method(_ results: StudyResults, _ version: String) -> RichText {
    "Computed with \(version)."
  }
}

extension ReportFiles {
  /// The files of a study's report.
  public init(
    _ results: StudyResults, version: String, reproduction: String
  ) throws(Failure) {
    try self.init(
      page: StudyPage.page(results, version: version, reproduction: reproduction),
      method: StudyPage.method(results, version), results: StudyJSON.value(results),
      others: [
        ("tables/counts.csv", StudyLongTable.counts(results)),
        ("tables/waits.csv", StudyLongTable.waits(results)),
        ("tables/effects.csv", StudyLongTable.effects(results)),
        ("tables/behaviours.csv", StudyLongTable.behaviours(results)),
        ("reproduce.R", StudyScript.text(results, version: version)),
        ("reproduce.sh", "#!/bin/sh\n" + reproduction + "\n"),
      ])
  }
}
