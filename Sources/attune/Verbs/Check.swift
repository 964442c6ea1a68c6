import ArgumentParser
import SessionFiles

/// `attune check`: what is wrong with these files?
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with files of coded events; change nothing.",
    discussion: """
      attune check play.csv
      attune check sessions/ --codebook codebook.csv
      attune check play.csv --map onset=Start,offset=End,code=Behavior --strict

      Exit codes: 0 nothing wrong, 1 problems found, 3 no session could be read.
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
    let read = try Reading(reading, output: output, listsAllLines: allLines)
    let diagnostics = read.outcome.diagnostics
    output.printer.show(diagnostics)
    func count(_ severity: DiagnosticID.Severity) -> Int {
      diagnostics.filter { $0.severity == severity }.reduce(0) { $0 + 1 + $1.moreCount }
    }
    let summary = Summary(
      files: read.paths.count, sessions: read.outcome.sessions.count, errors: count(.error),
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
    if read.outcome.sessions.isEmpty { throw Failure(status: .noSession) }
    if summary.errors > 0 { throw Failure(status: .problemsFound) }
    try read.enforce(strict: output.strict)
  }
}
