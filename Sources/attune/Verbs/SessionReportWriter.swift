import ArgumentParser
import CodedSessions
import SessionFiles
import StudyAnalysis
import StudyReports

/// Analyses sessions and writes a report folder for each.
struct SessionReportWriter {
  let folder: String
  /// The command that makes the reports again.
  let command: String
  let parameters: SessionParameters
  let namesPair: Bool
  let force: Bool
  var formats: Set<ReportFormat> = []
  let output: OutputArguments

  struct Written: Encodable {
    let session: String
    let folder: String
  }

  struct Summary: Encodable {
    let schema = "attune-reports/1"
    let reports: [Written]
  }

  /// A folder name for each of `sessions`, no two alike, whichever of them are reported.
  static func folderNames(of sessions: [ReadSession]) -> [String] {
    var taken: Set<String> = []
    return sessions.map { read in
      let name = ReportFolder.name(forSession: read.session.id)
      var free = name
      var number = 2
      // Some disks tell no capitals from small letters.
      while !taken.insert(free.lowercased()).inserted {
        free = "\(name)-\(number)"
        number += 1
      }
      return free
    }
  }

  /// Analyses all sessions, then writes their reports and prints each one's path.
  ///
  /// - Parameter origin: Where the report of the session of this number comes from.
  func write(
    _ sessions: [ReadSession], folderNames: [String], origin: (Int) throws -> ReportOrigin
  ) throws {
    let analyses = try sessions.map(analyse)
    let progress = ProgressLine(isQuiet: output.quiet || output.json)
    var written: [Written] = []
    var lacks: [String] = []
    // What was written is told, even when a later report cannot be.
    let problem: (any Error)?
    do {
      for (index, analysis) in analyses.enumerated() {
        progress.show("report of \(analysis.session.id)", done: index, of: analyses.count)
        let report = ReportFolder(parent: folder, name: folderNames[index])
        lacks += try write(analysis, to: report, origin: try origin(index))
        written.append(Written(session: analysis.session.id, folder: report.path))
      }
      problem = nil
    } catch {
      problem = error
    }
    progress.clear()
    if output.json {
      try StandardOutput.write(json: Summary(reports: written))
    } else {
      for report in written { StandardOutput.write(report.folder + "/report.html\n") }
    }
    if let problem { throw problem }
    try complain(ofMissingTablesIn: analyses, lacks: lacks)
  }

  /// Ends the command if a report lacks its table, or else if `lacks` says what else could not be made.
  private func complain(ofMissingTablesIn analyses: [SessionAnalysis], lacks: [String]) throws {
    let lacking = analyses.filter { $0.sequence == nil }
    guard let first = lacking.first else { return try ReportOutput.complain(of: lacks) }
    let ids = lacking.prefix(5).map(\.session.id).joined(separator: ", ")
    let whose =
      lacking.count == 1
      ? "session \(ids)"
      : "\(lacking.count) sessions (\(ids)\(lacking.count > 5 ? ", …" : ""))"
    let why =
      lacking.allSatisfy(\.hasTooManyCodes)
      ? "more than \(first.parameters.mostCodes) codes in every stream; name streams with --streams"
      : "too few events"
    throw Failure(
      status: .tooLittleData,
      message: ReportOutput.joined(
        ["no table of what follows what for \(whose): \(why). The report is written and says so"]
          + lacks))
  }

  func analyse(_ read: ReadSession) throws -> SessionAnalysis {
    do {
      return try SessionAnalysis(of: read, namesPair: namesPair, parameters: parameters)
    } catch {
      switch error {
      case .pairNeeded(let persons):
        let names = persons.map(\.id)
        let example = names.prefix(2).joined(separator: ",")
        throw Failure(
          status: .misuse,
          message:
            "session \(read.session.id) has \(names.count) persons (\(names.joined(separator: ", "))): "
            + "say which two are meant, in order: --pair \(ShellWord.quoted(example))")
      case .unknownStream(let name, let known):
        throw Failure(
          status: .misuse,
          message: "session \(read.session.id) has no stream \"\(name)\""
            + NearestWord.question(name, among: known) + "; it has "
            + Words.list(known, joinedBy: "and"))
      }
    }
  }

  private func write(
    _ analysis: SessionAnalysis, to report: ReportFolder, origin: ReportOrigin
  ) throws -> [String] {
    try ReportOutput.write(
      to: report, origin: origin, force: force, formats: formats, output: output
    ) {
      () throws(ReportFiles.Failure) in
      try ReportFiles(
        analysis, version: "Attune \(AttuneVersion.current)", reproduction: command)
    }
  }
}
