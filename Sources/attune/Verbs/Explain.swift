import ArgumentParser
import SequenceStatistics
import StudyReports

/// `attune explain`: what does a word mean?
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "What a statistic or a term means: question, formula, source, what to keep in mind.",
    discussion: """
      attune explain                 all terms
      attune explain yules-q
      attune explain power           how often cycles are told from chance

      Exit codes: 0 done, 2 no such term.
      """)

  @Argument(help: ArgumentHelp("The term.", valueName: "term"))
  var term: [String] = []

  func run() throws {
    let wanted = term.joined(separator: "-").lowercased()
    guard !wanted.isEmpty else {
      StandardOutput.write(EntryText.list(Catalogue.entries))
      return
    }
    if wanted == "power" {
      StandardOutput.write(EntryText.power(CyclePower.rows))
      return
    }
    guard
      let entry = Catalogue.entry(named: wanted)
        ?? Catalogue.entries.first(where: {
          $0.name.lowercased() == term.joined(separator: " ").lowercased()
        })
    else {
      let names = Catalogue.entries.flatMap { [$0.id] + $0.aliases } + ["power"]
      throw Failure(
        status: .misuse,
        message: "there is no term \"\(term.joined(separator: " "))\""
          + NearestWord.question(wanted, among: names) + "; attune explain lists all")
    }
    StandardOutput.write(EntryText.text(entry, width: TerminalWidth.columns))
  }
}
