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
  let output: OutputArguments

  private struct Written: Encodable {
    let session: String
    let folder: String
  }

  private struct Summary: Encodable {
    let schema = "attune-reports/1"
    let reports: [Written]
  }

  /// Writes all reports and prints their paths, the last one last.
  func write(_ sessions: [ReadSession]) throws {
    let progress = ProgressLine(isQuiet: output.quiet || output.json)
    var written: [Written] = []
    var names: Set<String> = []
    var lacksTable = false
    for (index, read) in sessions.enumerated() {
      progress.show("report of \(read.session.id)", done: index, of: sessions.count)
      let analysis = try analyse(read)
      if analysis.sequence == nil { lacksTable = true }
      var name = ReportFolder.name(forSession: read.session.id)
      while !names.insert(name).inserted { name += "-2" }
      let report = ReportFolder(parent: folder, name: name)
      try write(analysis, to: report)
      written.append(Written(session: read.session.id, folder: report.path))
    }
    progress.clear()
    if output.json {
      try StandardOutput.write(json: Summary(reports: written))
    } else {
      for report in written { StandardOutput.write(report.folder + "/report.html\n") }
    }
    if lacksTable {
      throw Failure(
        status: .tooLittleData,
        message: "too few events for a table of what follows what; the report says so")
    }
  }

  private func analyse(_ read: ReadSession) throws -> SessionAnalysis {
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
          message: "session \(read.session.id) has no stream \"\(name)\"; it has "
            + known.joined(separator: ", "))
      }
    }
  }

  private func write(_ analysis: SessionAnalysis, to report: ReportFolder) throws {
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
      throw Failure(status: .cannotWrite, message: Self.words(for: error, path: report.path))
    }
  }

  private static func words(for failure: ReportFolder.Failure, path: String) -> String {
    switch failure {
    case .edited(let files):
      "\(path) was edited by hand since it was written (\(files.prefix(5).joined(separator: ", "))); "
        + "nothing was changed. Move it away, choose another --out, or say --force"
    case .foreign:
      "\(path) exists and was not written by Attune; nothing was changed. Choose another --out, or say --force"
    case .cannotWrite(let words):
      "cannot write \(path): \(words)"
    }
  }
}
