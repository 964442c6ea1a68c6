import ArgumentParser
import Foundation
import SessionFiles

/// `attune init`: a study folder to begin with.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begin a study: a folder with its design.",
    discussion: """
      attune init study
      attune init study --title "Still-face at four months"
      attune init study --from exports/ --mapping mapping.toml
      attune check study

      study.toml is the design, with a comment for everything that may be said. With
      --from the sessions are taken over as plain tables, and persons, streams, codes,
      phases and groups are found in them; sources are only read.

      Exit codes: 0 done, 1 some sessions could not be read and are left out, 3 none
      could, 4 codebook invalid, 7 the folder exists already or cannot be written.
      """)

  @Argument(help: "The folder to make.", completion: .directory)
  var folder: String

  @Option(help: ArgumentHelp("What the study is called.", valueName: "text"))
  var title: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Files of coded events, or folders, to begin with.", valueName: "files"),
    completion: .file())
  var from: [String] = []

  @Option(
    help: ArgumentHelp("How those files are read.", valueName: "file"), completion: .file())
  var mapping: String?

  @Option(
    help: ArgumentHelp("Their codebook; one beside them is found.", valueName: "file"),
    completion: .file())
  var codebook: String?

  @OptionGroup(title: "Output") var output: OutputArguments

  private struct Summary: Encodable {
    let schema = "attune-init/1"
    let folder: String
    let files: [String]
    let sessions: Int
  }

  func validate() throws {
    guard from.isEmpty else { return }
    for (name, value) in [("--mapping", mapping), ("--codebook", codebook)] where value != nil {
      throw ValidationError("\(name) says how files are read; name them with --from")
    }
  }

  func run() throws {
    guard from.isEmpty else {
      try takeOver()
      return
    }
    let files = NewStudy.files(title: title ?? "Untitled study")
    do {
      try NewFolder.write(files, to: folder)
    } catch .exists {
      throw Self.exists(folder)
    } catch {
      throw error.failure(path: folder)
    }
    try report(files.map(\.path), sessions: 0)
  }

  /// Makes the folder of the files named by `--from`.
  private func takeOver() throws {
    var words: [String] = []
    if let mapping { words += ["--mapping", mapping] }
    if let codebook { words += ["--codebook", codebook] }
    let reading = try ReadingArguments.parse(words + ["--"] + from)
    let sources = try ReadingSources(reading, output: output)
    let taking: StudyTaking
    do {
      taking = try StudyTaking(sources, folder: folder, title: title, output: output)
    } catch {
      throw error == .exists ? Self.exists(folder) : Import.failure(error, path: folder)
    }
    output.printer.show(taking.diagnostics)
    guard taking.sessions > 0 else { throw Failure(status: .noSession) }
    try report(taking.files, sessions: taking.sessions)
    if taking.diagnostics.contains(where: { $0.severity == .error }) {
      throw Failure(
        status: .problemsFound,
        message: "sessions with errors are left out; the folder holds the others")
    }
    try sources.enforce(strict: output.strict, taking.diagnostics)
  }

  private func report(_ files: [String], sessions: Int) throws {
    if output.json {
      try StandardOutput.write(json: Summary(folder: folder, files: files, sessions: sessions))
      return
    }
    for file in files.prefix(20) { StandardOutput.write("\(folder)/\(file)\n") }
    if files.count > 20 { StandardOutput.write("… and \(files.count - 20) more files\n") }
    guard !output.quiet else { return }
    StandardError.write(
      sessions == 0
        ? "Put the sessions' files into \(folder)/sessions, say in study.toml what you plan, then:\n"
        : "\(Words.count(sessions, "session")) taken over. Look through study.toml, then:\n")
    StandardError.write("  attune check \(ShellWord.quoted(folder))\n")
  }

  private static func exists(_ folder: String) -> Failure {
    Failure(
      status: .cannotWrite,
      message: "\(folder) exists already, and what is there is never replaced; name another folder")
  }
}
