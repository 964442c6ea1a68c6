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
  /// The study that the sessions are of.
  var study: StudyResults?

  struct Written: Encodable {
    let session: String
    let folder: String
  }

  struct Summary: Encodable {
    let schema = "attune-reports/1"
    let reports: [Written]
  }

  /// Analyses all sessions, then writes their reports and prints each one's path.
  ///
  /// - Parameter origin: Where the report of the session of this number comes from.
  func write(
    _ sessions: [ReadSession], folderNames: [String], origin: (Int) throws -> ReportOrigin
  ) throws {
    let analyses = try sessions.map(analyse)
    let lacks = try Self.writeAll(
      zip(analyses, folderNames).map { analysis, name in
        (
          session: analysis.session.id, report: ReportFolder(parent: folder, name: name),
          value: analysis
        )
      }, output: output
    ) { number, analysis, report in
      try write(analysis, to: report, origin: try origin(number))
    }
    try complain(ofMissingTablesIn: analyses, lacks: lacks)
  }

  /// Writes one report after the other and prints each one's path; what was written is told, even when a later
  /// report cannot be.
  ///
  /// - Returns: What was asked for and could not be made.
  static func writeAll<Value>(
    _ reports: [(session: String, report: ReportFolder, value: Value)], output: OutputArguments,
    _ write: (Int, Value, ReportFolder) throws -> [String]
  ) throws -> [String] {
    let progress = ProgressLine(isQuiet: output.quiet || output.json)
    var written: [Written] = []
    var lacks: [String] = []
    let problem: (any Error)?
    do {
      for (place, own) in reports.enumerated() {
        progress.show("report of \(own.session)", done: place, of: reports.count)
        lacks += try write(place, own.value, own.report)
        written.append(Written(session: own.session, folder: own.report.path))
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
    return lacks
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
    let among = try study.map { try place(of: analysis.session.id, in: $0) }
    return try ReportOutput.write(
      to: report, origin: origin, force: force, formats: formats, output: output
    ) {
      () throws(ReportFiles.Failure) in
      try ReportFiles(
        analysis, among: among, version: "Attune \(AttuneVersion.current)", reproduction: command)
    }
  }

  private func place(of session: String, in study: StudyResults) throws -> DyadAmongDyads {
    if let place = DyadAmongDyads(ofSession: session, in: study) { return place }
    throw Failure(
      status: .misuse,
      message: study.tallies.dyads.count < 2
        ? "the study has one dyad only; there is none to lie among"
        : "the study has no session \"\(session)\""
          + NearestWord.question(session, among: study.records.map(\.session.id))
          + "; attune check says which sessions it analyses")
  }
}
