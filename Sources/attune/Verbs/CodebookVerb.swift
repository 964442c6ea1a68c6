import ArgumentParser
import SessionFiles

/// `attune codebook`: a draft from the data.
struct CodebookVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook",
    abstract: "Draft a codebook from files of coded events.",
    discussion: """
      attune codebook play.csv
      attune codebook sessions/ --out codebook.csv

      The draft has a row for each code with the kind that its stream was read as and a class where the
      name tells one. Look through it: labels are verb phrases in reports, classes drive the analyses.

      Exit codes: 0 done, 3 no session could be read, 7 the file exists already or cannot be written.
      """)

  @OptionGroup(title: "Reading") var reading: ReadingArguments
  @OptionGroup(title: "Output") var output: OutputArguments

  @Option(
    help: ArgumentHelp("The file to write; standard output without it.", valueName: "file"),
    completion: .file())
  var out: String?

  private struct Summary: Encodable {
    let schema = "attune-codebook/1"
    let codes: Int
    let file: String?
  }

  func run() throws {
    let read = try Reading(reading, output: output)
    output.printer.show(read.outcome.diagnostics)
    guard !read.outcome.sessions.isEmpty else { throw Failure(status: .noSession) }
    var book = CodebookGathering()
    for session in read.outcome.sessions { book.add(session.session) }
    let text = CodebookText.write(book.file)
    if let out { try NewFile.write(text, to: out, option: "--out") }
    if output.json {
      try StandardOutput.write(json: Summary(codes: book.file.rows.count, file: out))
    } else if let out {
      StandardOutput.write("\(out): \(Words.count(book.file.rows.count, "code"))\n")
    } else {
      StandardOutput.write(String(decoding: text, as: UTF8.self))
    }
  }
}
