import StudyAnalysis
import StudyReports

/// Writes the report of a study and says what was found.
struct StudyReportWriter {
  let reading: StudyVerb
  let place: StudyPlace
  let force: Bool
  let formats: Set<ReportFormat>
  let output: OutputArguments

  func write(_ run: StudyRun) throws {
    let results: StudyResults
    let look: StudyLook
    do {
      results = StudyResults(
        reading.study, plan: reading.plan, run: run,
        pseudoDyads: try PseudoDyadResult.all(reading.study, plan: reading.plan))
      look = try StudyLook(reading.study, results)
    } catch {
      throw StudyVerb.failure(error)
    }
    var digests = SourceDigests()
    let origin = try digests.origin(of: reading.study, messages: reading.diagnostics)
    let lacks = try ReportOutput.write(
      to: place.report, origin: origin, force: force, formats: formats, output: output
    ) { () throws(ReportFiles.Failure) in
      try ReportFiles(
        results, look: look, version: "Attune \(AttuneVersion.current)",
        reproduction: "attune analyze " + ShellWord.quoted(place.name))
    }
    if output.json {
      try StandardOutput.write(json: StudyJSON.value(results))
    } else if !output.quiet {
      StandardOutput.write(StudyText(width: TerminalWidth.columns).text(results))
      StandardError.write("report: \(place.report.path)/report.html\n")
    }
    try ReportOutput.complain(of: lacks)
  }
}
