import SessionFiles
import StudyAnalysis
import StudyReports

/// Writes the report folder of an agreement analysis.
struct AgreementReportWriter {
  let folder: String
  /// The command that makes the report again.
  let command: String
  let force: Bool
  let output: OutputArguments

  private struct Summary: Encodable {
    let schema = "attune-reports/1"
    let folder: String
  }

  /// Writes the report and prints its path.
  func write(_ analysis: AgreementAnalysis) throws {
    let report = ReportFolder(
      parent: folder,
      name: ReportFolder.name(forSession: "agreement-" + analysis.coders.joined(separator: "-")))
    let files: ReportFiles
    do {
      files = try ReportFiles(
        analysis, version: "Attune \(AttuneVersion.current)", reproduction: command)
    } catch {
      throw Failure(status: .internalFault, message: "a bug in the program: \(error.reason)")
    }
    do {
      try report.write(files, force: force)
    } catch {
      throw Failure(
        status: .cannotWrite, message: SessionReportWriter.words(for: error, path: report.path))
    }
    if output.json {
      try StandardOutput.write(json: Summary(folder: report.path))
    } else {
      StandardOutput.write(report.path + "/report.html\n")
    }
  }
}
