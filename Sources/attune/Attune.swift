import ArgumentParser
import Foundation

/// The command line. Each verb parses, calls and prints; nothing is computed here.
@main
struct Attune: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attune",
    abstract: "Gaze and turn-taking sequences of two people, from a coding export to a report.",
    discussion: """
      attune demo twins               example data and its reports, in a new folder
      attune inspect play.csv         what is in this file?
      attune check sessions/          what is wrong with these files?
      attune import sessions/ --out study   one folder of plain tables
      attune init study               a study: design, codebook, participants
      attune simulate made-up         a study of made-up dyads whose truth is known
      attune power --pursuit 0.4      how many dyads and minutes would show it?
      attune lag play.csv             what follows what
      attune cycles play.csv          is looking away pursued, and what comes of it?
      attune respond play.csv         are cues answered, and how soon?
      attune sync play.csv            do two records move together? match: alike?
      attune turns play.csv           who holds the floor, and for how long?
      attune agree anna.csv ben.csv   do two coders see the same?
      attune analyze study            what holds over dyads, groups, phases?
      attune export study --to r --out for-r   sessions for another program
      attune report session play.csv  a report into Reports/

      Exit codes: 0 done, 1 problems found by check (or warnings under --strict),
      2 wrong use, 3 no session could be read, 4 codebook or study invalid,
      5 too little data, 6 a program for pdf or png is missing,
      7 output cannot be written, 70 a bug in the program, 130 interrupted.
      """,
    version: AttuneVersion.current,
    subcommands: [
      Inspect.self, Check.self, Import.self, Init.self, Simulate.self, Power.self,
      CodebookVerb.self, Lag.self,
      Cycles.self, Respond.self, Match.self, Phases.self, Sync.self, Turns.self, Agree.self,
      Analyze.self, Merge.self, ExportVerb.self,
      Report.self,
      Explain.self,
      Demo.self,
    ])

  static func main() async {
    // A reader that goes away (`| head`) is no reason to end before the work is done.
    signal(SIGPIPE, SIG_IGN)
    let asJSON = CommandLine.arguments.contains("--json")
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      if let message = failure.message {
        StandardError.write(message: message, status: failure.status, asJSON: asJSON)
      }
      Foundation.exit(failure.status.rawValue)
    } catch {
      end(error, asJSON: asJSON)
    }
  }

  /// Ends with what the parser has to say: help and version are answers, the rest is wrong use.
  private static func end(_ error: any Error, asJSON: Bool) -> Never {
    let code = exitCode(for: error)
    let isFault = !code.isSuccess && code != .validationFailure
    let status: ExitStatus = code.isSuccess ? .done : isFault ? .internalFault : .misuse
    let verb = unknownVerb(of: Self.self, in: CommandLine.arguments.dropFirst())
    if status == .done {
      StandardOutput.write(fullMessage(for: error) + "\n")
    } else if isFault {
      StandardError.write(
        message: "a bug in the program: \(error)", status: status, asJSON: asJSON)
    } else if asJSON || verb != nil {
      StandardError.write(
        message: verb ?? message(for: error), status: status, asJSON: asJSON)
    } else {
      // The parser begins with a capital; all other messages do not.
      let text = fullMessage(for: error)
      let own = text.hasPrefix("Error: ") ? "error: " + text.dropFirst(7) : text
      StandardError.write(own + "\n")
    }
    Foundation.exit(status.rawValue)
  }

  /// What to say about a word in the place of a verb that is none; the parser would speak of
  /// unexpected arguments.
  private static func unknownVerb(
    of command: any ParsableCommand.Type, in words: ArraySlice<String>
  ) -> String? {
    let known = command.configuration.subcommands
    guard !known.isEmpty, let word = words.first, !word.hasPrefix("-"), word != "help" else {
      return nil
    }
    let names = known.compactMap { $0.configuration.commandName }
    if let next = known.first(where: { $0.configuration.commandName == word }) {
      return unknownVerb(of: next, in: words.dropFirst())
    }
    let place = [command.configuration.commandName].compactMap(\.self).filter { $0 != "attune" }
    return "there is no \"\((place + [word]).joined(separator: " "))\""
      + NearestWord.question(word, among: names) + "; there is "
      + Words.list(names.map { (place + [$0]).joined(separator: " ") }, joinedBy: "and")
  }
}
