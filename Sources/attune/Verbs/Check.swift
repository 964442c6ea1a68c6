import ArgumentParser
import SessionFiles

/// `attune check`: what is wrong with these files?
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with files of events, or a study.",
    discussion: """
      attune check play.csv
      attune check sessions/ --codebook codebook.csv
      attune check study
      attune check play.csv --map onset=Start,offset=End,code=Behavior --strict

      A study is a folder with a study.toml: its design, codebook, participants and
      sessions are checked in one run, and a table says what becomes of the sessions.

      Exit codes: 0 nothing wrong, 1 problems found, 3 no session could be read,
      4 the design of a study or a codebook is invalid.
      """)

  @OptionGroup(title: "Reading") var reading: ReadingArguments
  @OptionGroup(title: "Output") var output: OutputArguments

  @Flag(help: "Name every line that a message is about.")
  var allLines = false

  private struct Summary: Encodable {
    let schema = "attune-check/1"
    let files: Int
    let sessions: Int
    let errors: Int
    let warnings: Int
    let notes: Int
  }

  func run() throws {
    if reading.phasesFrom != nil {
      throw ValidationError("--phases-from is for analyses and reports; here streams stay as coded")
    }
    if reading.files.count == 1, let folder = reading.files.first.flatMap(StudyFolder.root) {
      if let given = reading.given.first {
        throw ValidationError(
          "\(given): study.toml says how the sessions of a study are read; say it there")
      }
      try CheckStudy(folder: folder, output: output, listsAllLines: allLines).run()
      return
    }
    let sources = try ReadingSources(reading, output: output, listsAllLines: allLines)
    var sessions = 0
    var sessionsBefore = 0
    let progress = ProgressLine(isQuiet: output.quiet || output.json)
    // Sessions are counted and let go, so that memory does not grow with the files.
    let outcome = SessionReader.stream(
      sources.paths, options: sources.options, onProgress: sources.report(to: progress)
    ) { delivery in
      switch delivery {
      case .begin: sessionsBefore = sessions
      case .session: sessions += 1
      case .withdrawn: sessions = sessionsBefore
      }
    }
    progress.clear()
    let diagnostics = outcome.diagnostics
    output.printer.show(diagnostics)
    func count(_ severity: DiagnosticID.Severity) -> Int {
      diagnostics.filter { $0.severity == severity }.reduce(0) { $0 + 1 + $1.moreCount }
    }
    let summary = Summary(
      files: sources.paths.count, sessions: sessions, errors: count(.error),
      warnings: count(.warning), notes: count(.note))
    if output.json {
      try StandardOutput.write(json: summary)
    } else {
      StandardOutput.write(
        Words.count(summary.files, "file") + ", " + Words.count(summary.sessions, "session")
          + " readable: " + Words.count(summary.errors, "error") + ", "
          + Words.count(summary.warnings, "warning") + ", " + Words.count(summary.notes, "note")
          + "\n")
    }
    if sessions == 0 { throw Failure(status: .noSession) }
    if summary.errors > 0 { throw Failure(status: .problemsFound) }
    try sources.enforce(strict: output.strict, diagnostics)
  }
}
