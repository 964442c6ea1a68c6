import ArgumentParser
import CodedSessions
import SessionFiles

/// `attune inspect`: what is in this file?
struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Say what was recognised in files; change nothing.",
    discussion: """
      attune inspect play.csv
      attune inspect sessions/ --json
      attune inspect table.csv --map onset=3,offset=4,code=2 --time-unit ms
      attune inspect play.csv --save mapping.toml

      --save writes what was understood as a file to look through and correct; with --mapping the same rules
      then hold for a whole folder.

      Exit codes: 0 done, 3 no session could be read, 7 the mapping cannot be written.
      """)

  @OptionGroup(title: "Reading") var reading: ReadingArguments
  @OptionGroup(title: "Output") var output: OutputArguments

  @Option(
    help: ArgumentHelp("Write what was understood as a mapping.", valueName: "file"),
    completion: .file())
  var save: String?

  private struct Finding: Encodable {
    let schema = "attune-inspect/1"
    let tables: [TableReport]
    let sessions: [SessionSummary]
  }

  func run() throws {
    let read = try Reading(reading, output: output)
    let summaries = read.outcome.sessions.map(SessionSummary.init)
    if output.json {
      try StandardOutput.write(json: Finding(tables: read.outcome.tables, sessions: summaries))
    } else {
      for table in read.outcome.tables { StandardOutput.write(InspectText.text(of: table)) }
      for summary in summaries.prefix(InspectText.mostSessions) {
        StandardOutput.write(InspectText.text(of: summary))
      }
      if summaries.count > InspectText.mostSessions {
        StandardOutput.write(
          "… and \(summaries.count - InspectText.mostSessions) more sessions; --json prints all\n")
      }
    }
    output.printer.show(read.outcome.diagnostics)
    if let save { try self.save(read, to: save) }
    if read.outcome.sessions.isEmpty { throw Failure(status: .noSession) }
    try read.enforce(strict: output.strict)
  }

  private func save(_ read: Reading, to path: String) throws {
    guard let table = read.outcome.tables.first else { throw Failure(status: .noSession) }
    for other in read.outcome.tables where !other.isLike(table) {
      throw Failure(
        status: .misuse,
        message: "\(table.file) and \(other.file) are of different forms; save a mapping for each")
    }
    let text = MappingText.write(
      table: table, sessions: read.outcome.sessions.map(\.session), options: read.options)
    try NewFile.write(Array(text.utf8), to: path, option: "--save")
    if !output.quiet, !output.json { StandardOutput.write("\(path): the mapping\n") }
  }
}
