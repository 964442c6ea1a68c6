import CodedSessions
import SessionFiles
import StudyAnalysis
import StudyReports

extension SessionReportWriter {
  /// Analyses both sides, writes one report of the two and prints its path.
  func write(_ sides: ComparedSides, origin: ReportOrigin) throws {
    let first = try analyse(sides.first.read)
    let second = try analyse(sides.second.read)
    let report = ReportFolder(parent: folder, name: Self.folderName(sides))
    let comparison = SessionComparison(first, second, sides.names)
    let lacks = try ReportOutput.write(
      to: report, origin: origin, force: force, formats: formats, output: output
    ) { () throws(ReportFiles.Failure) in
      try ReportFiles(
        comparison, version: "Attune \(AttuneVersion.current)", reproduction: command)
    }
    if output.json {
      try StandardOutput.write(
        json: Summary(reports: [
          Written(
            session: "\(sides.names.first.label) against \(sides.names.second.label)",
            folder: report.path)
        ]))
    } else {
      StandardOutput.write(report.path + "/report.html\n")
    }
    try ReportOutput.complain(of: lacks)
  }

  /// `A-against-B`, by their ids, or by what tells them apart where the ids are the same.
  private static func folderName(_ sides: ComparedSides) -> String {
    let ids = [sides.first, sides.second].map(\.read.session.id)
    let labels =
      ids[0] == ids[1] ? [sides.names.first.label, sides.names.second.label] : ids
    return labels.map { ReportFolder.name(forSession: $0) }.joined(separator: "-against-")
  }
}
