import StudyAnalysis
import StudyReports

/// Writes the report folder of an agreement analysis.
struct AgreementReportWriter {
  let folder: String
  /// The command that makes the report again.
  let command: String
  let force: Bool
  let formats: Set<ReportFormat>
  let output: OutputArguments

  private struct Summary: Encodable {
    let schema = "attune-reports/1"
    let folder: String
  }

  /// Writes the report and prints its path.
  func write(_ analysis: AgreementAnalysis, origin: ReportOrigin) throws {
    let report = ReportFolder(
      parent: folder,
      name: ReportFolder.name(forSession: "agreement-" + analysis.coders.joined(separator: "-")))
    let lacks = try ReportOutput.write(
      to: report, origin: origin, force: force, formats: formats, output: output
    ) { () throws(ReportFiles.Failure) in
      try ReportFiles(
        analysis, version: "Attune \(AttuneVersion.current)", reproduction: command)
    }
    if output.json {
      try StandardOutput.write(json: Summary(folder: report.path))
    } else {
      StandardOutput.write(report.path + "/report.html\n")
    }
    try ReportOutput.complain(of: lacks)
  }
}
