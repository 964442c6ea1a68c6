import ArgumentParser
import Foundation

/// The command line. Each verb parses, calls and prints; nothing is computed here.
@main
struct Attune: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attune",
    abstract: "Gaze and turn-taking sequences of two people, from a coding export to a report.",
    discussion: """
      attune demo twins                    example data and its report, in a new folder
      attune inspect play.csv              what is in this file?
      attune check sessions/               what is wrong with these files?
      attune report session play.csv       a report into Reports/

      Exit codes: 0 done, 1 problems found by check (or warnings under --strict), 2 wrong use,
      3 no session could be read, 4 codebook invalid, 5 too little data, 7 output cannot be written,
      70 a bug in the program, 130 interrupted.
      """,
    version: AttuneVersion.current,
    subcommands: [Inspect.self, Check.self, Report.self, Demo.self])

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      if let message = failure.message { StandardError.write("error: \(message)\n") }
      Foundation.exit(failure.status.rawValue)
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      if code.isSuccess {
        print(message)
        Foundation.exit(0)
      }
      StandardError.write(message + "\n")
      Foundation.exit(ExitStatus.misuse.rawValue)
    }
  }
}
