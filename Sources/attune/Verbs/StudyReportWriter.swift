import SessionFiles
import StudyAnalysis
import StudyReports

/// Writes the report of a study and says what was found.
struct StudyReportWriter {
  let reading: StudyVerb
  let study: StudyArguments
  let output: OutputArguments

  func write(_ run: StudyRun) throws {
    let results: StudyResults
    let look: StudyLook
    let dyads: DyadPages
    let version = "Attune \(AttuneVersion.current)"
    do throws(StudyChange) {
      results = StudyResults(
        reading.study, plan: reading.plan, run: run,
        pseudoDyads: try PseudoDyadResult.all(reading.study, plan: reading.plan),
        reliability: try StudyReliability(reading.study, plan: reading.plan),
        fewestDyads: study.fewestDyads)
      look = try StudyLook(reading.study, results)
      dyads = try DyadPages(reading.study, results, version: version)
    } catch {
      throw StudyVerb.failure(error)
    }
    var digests = SourceDigests()
    let origin = try digests.origin(of: reading.study, messages: reading.diagnostics)
    let lacks = try ReportOutput.write(
      to: study.place.report, origin: study.suppressSmall ? origin.withoutSessions : origin,
      force: study.force, formats: study.formats.chosen, output: output
    ) { () throws(ReportFiles.Failure) in
      try ReportFiles(
        results, look: look, dyads: dyads, version: version,
        reproduction: "attune report study " + ShellWord.quoted(study.place.name)
          + (study.suppressSmall ? " --suppress-small" : ""))
    }
    if output.json {
      try StandardOutput.write(json: StudyJSON.value(results))
    } else if !output.quiet {
      StandardOutput.write(StudyText(width: TerminalWidth.columns).text(results))
      StandardError.write("report: \(study.place.report.path)/report.html\n")
    }
    try ReportOutput.complain(of: lacks)
  }
}
