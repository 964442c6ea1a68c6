import ArgumentParser
import Foundation
import SessionFiles

/// `attune import`: many files, one study folder.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn files of events into a folder of plain tables.",
    discussion: """
      attune import exports/ --out study
      attune import *.eaf --mapping mapping.toml --out study
      attune check study

      The folder holds codebook.csv, participants.csv, sessions/*.csv, which read back to the same
      sessions, and reading.json, which says how each file was read. Sources are only read.

      Exit codes: 0 done, 1 some sessions could not be read and are left out (or warnings under
      --strict; then nothing is written), 3 no session could be read, 7 cannot be written.
      """)

  @OptionGroup(title: "Reading") var reading: ReadingArguments
  @OptionGroup(title: "Output") var output: OutputArguments

  @Option(
    help: ArgumentHelp("The study folder to make.", valueName: "folder"), completion: .directory)
  var out: String

  private struct Record: Encodable {
    let schema = "attune-reading/1"
    let program = "Attune \(AttuneVersion.current)"
    let files: [StudyFolderWriting.Member]
    let tables: [TableReport]
    let messages: [Diagnostic]
  }

  private struct Summary: Encodable {
    let schema = "attune-import/1"
    let folder: String
    let files: [StudyFolderWriting.Member]
    let sessions: Int
  }

  func run() throws {
    if reading.phasesFrom != nil {
      throw ValidationError("--phases-from is for analyses and reports; here streams stay as coded")
    }
    let sources = try ReadingSources(reading, output: output)
    var study: StudyFolderWriting
    do {
      study = try StudyFolderWriting(path: out)
    } catch {
      throw Self.failure(error, path: out)
    }
    Interruption.removeAtInterrupt(study.temporaryPath)
    var problem: StudyFolderWriting.Failure?
    let progress = ProgressLine(isQuiet: output.quiet || output.json)
    let outcome = SessionReader.stream(
      sources.paths, options: sources.options, onProgress: sources.report(to: progress)
    ) { delivery in
      guard problem == nil else { return }
      do throws(StudyFolderWriting.Failure) {
        switch delivery {
        case .begin(let path): try study.begin(source: path)
        case .session(let read): try study.add(read.session)
        case .withdrawn: try study.withdraw()
        }
      } catch {
        problem = error
      }
    }
    progress.clear()
    output.printer.show(outcome.diagnostics)
    if let problem {
      study.abandon()
      throw Self.failure(problem, path: out)
    }
    do {
      try sources.enforce(strict: output.strict, outcome.diagnostics)
    } catch {
      study.abandon()
      throw error
    }
    try finish(&study, outcome: outcome)
  }

  private func finish(
    _ study: inout StudyFolderWriting, outcome: SessionReader.Outcome
  ) throws {
    let members = study.members.filter { $0.sessions > 0 }
    let count = members.reduce(0) { $0 + $1.sessions }
    if count == 0 {
      study.abandon()
      throw Failure(status: .noSession)
    }
    let record = Record(
      files: members, tables: outcome.tables, messages: outcome.diagnostics)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let text = Array(try encoder.encode(record)) + [UInt8(ascii: "\n")]
    do {
      try study.finish(reading: text)
    } catch {
      throw Self.failure(error, path: out)
    }
    if output.json {
      try StandardOutput.write(json: Summary(folder: out, files: members, sessions: count))
    } else {
      StandardOutput.write(
        "\(out): \(Words.count(count, "session")) from \(Words.count(members.count, "file"))\n")
    }
    if outcome.diagnostics.contains(where: { $0.severity == .error }) {
      throw Failure(
        status: .problemsFound,
        message: "sessions with errors are left out; the folder holds the others")
    }
  }

  /// The end of a command that could not write a study folder.
  static func failure(_ failure: StudyFolderWriting.Failure, path: String) -> Failure {
    switch failure {
    case .exists:
      Failure(
        status: .cannotWrite,
        message: "\(path) exists already, and what is there is never replaced; name another --out")
    case .cannotWrite(let words):
      Failure(status: .cannotWrite, message: "cannot write \(path): \(words)")
    }
  }
}
