import ArgumentParser
import CodedSessions
import Foundation
import SessionFiles
import SimulatedSessions
import StudyAnalysis
import StudyReports

/// `attune demo`: example data and their reports in a new folder.
struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Write the simulated twins and their reports.",
    discussion: """
      attune demo twins
      attune inspect twins/fred.csv
      attune report session twins/fred.csv --out twins/Reports

      Exit codes: 0 done, 7 the folder exists already or cannot be written.
      """)

  @Argument(help: "The folder to make.", completion: .directory)
  var folder: String

  @OptionGroup(title: "Output") var output: OutputArguments

  func run() throws {
    guard !FileManager.default.fileExists(atPath: folder) else {
      throw Failure(
        status: .cannotWrite, message: "\(folder) exists already; name a folder that does not")
    }
    let files: [SternTwins.File]
    do {
      files = try SternTwins.files()
    } catch {
      throw Failure(status: .internalFault, message: "a bug in the program: \(error)")
    }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      for file in files {
        try Data(file.text.utf8).write(to: URL(fileURLWithPath: folder + "/" + file.name))
      }
    } catch {
      throw Failure(status: .cannotWrite, message: "cannot write \(folder)")
    }
    var options = ReadingOptions()
    let codebook = folder + "/codebook.csv"
    options.codebook = CodebookFile.read(codebook).file
    let outcome = SessionReader.read(
      ["mark.csv", "fred.csv"].map { folder + "/" + $0 }, options: options)
    output.printer.show(outcome.diagnostics.filter { $0.severity == .error })
    let writer = SessionReportWriter(
      folder: folder + "/Reports", command: "attune report session mark.csv fred.csv",
      parameters: SessionParameters(), namesPair: false, force: false, output: output)
    var digests = SourceDigests()
    try writer.write(
      outcome.sessions, folderNames: ReportFolder.names(of: outcome.sessions.map(\.session.id))
    ) { place in
      try digests.origin(of: [
        .init(
          outcome: outcome, options: options, helpers: [ReadFile(codebook, .codebook)],
          messages: outcome.diagnostics, places: [place])
      ])
    }
  }
}
