import ArgumentParser
import CodedSessions
import SessionFiles
import SimulatedSessions

/// `attune simulate`: a study of made-up dyads whose truth is known.
struct Simulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Write a study of simulated dyads, with its key.",
    discussion: """
      attune simulate made-up
      attune simulate made-up --dyads 20 --length 10min --pursuit 0.5 --spread 0.4
      attune simulate made-up --groups chased:0.6,free:0.1 --seed 7
      attune check made-up

      The folder is a study: design, codebook, participants, sessions. key/truth.csv says
      what is true of each dyad: how probably its mother pursues an aversion and answers a
      sound, and what happened. The numbers are invented and are no norms; every file says
      that it is simulated. The same words give the same bytes.

      Exit codes: 0 done, 2 wrong use, 7 the folder exists already or cannot be written.
      """)

  @Argument(help: "The folder to make.", completion: .directory)
  var folder: String

  @Option(help: ArgumentHelp("Dyads in each group.", valueName: "n"))
  var dyads = 10

  @Option(help: ArgumentHelp("Length of each session.", valueName: "length"))
  var length = "6min"

  @Option(help: ArgumentHelp("Probability that an aversion is pursued.", valueName: "p"))
  var pursuit = 0.5

  @Option(help: ArgumentHelp("Probability that an infant's sound is answered.", valueName: "p"))
  var answers = 0.45

  @Option(
    help: ArgumentHelp(
      "How far dyads differ from their group, on the logit scale.", valueName: "sd"))
  var spread = 0.0

  @Option(
    help: ArgumentHelp(
      "Groups with their probability of pursuit: chased:0.6,free:0.1.", valueName: "name:p,…"))
  var groups: String?

  @Option(help: ArgumentHelp("Another number, another study.", valueName: "number"))
  var seed: UInt64 = 1

  @OptionGroup(title: "Output") var output: OutputArguments

  /// The most sessions that are made: all files are put together before one is written.
  private static let mostSessions = 2_000

  private struct Summary: Encodable {
    let schema = "attune-simulate/1"
    let folder: String
    let sessions: Int
    let simulated = true
  }

  func validate() throws {
    for (name, value) in [("--pursuit", pursuit), ("--answers", answers)]
    where !(0...1).contains(value) {
      throw ValidationError("\(name) is a probability, 0 to 1, not \(value)")
    }
    guard (0...5).contains(spread) else {
      throw ValidationError("--spread is a standard deviation, 0 to 5, not \(spread)")
    }
    let design = try design()
    let sessions = design.dyads.multipliedReportingOverflow(by: design.groups.count)
    guard dyads > 0, !sessions.overflow, sessions.partialValue <= Self.mostSessions else {
      throw ValidationError(
        "--dyads takes 1 to \(Self.mostSessions) dyads in all groups together")
    }
  }

  private func design() throws -> SimulatedStudy {
    let length = try DurationArgument.positive(length, name: "--length", frameRate: nil)
    guard length <= .seconds(36_000) else {
      throw ValidationError("--length takes at most ten hours")
    }
    var made = [SimulatedStudy.Group(name: "all", pursuit: pursuit, answers: answers)]
    if let groups {
      made = try Words.names(groups).map { part in
        let pieces = part.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard pieces.count == 2, !pieces[0].isEmpty, let p = Double(pieces[1]),
          (0...1).contains(p)
        else {
          throw ValidationError(
            "--groups takes names with probabilities, such as chased:0.6,free:0.1; not \"\(part)\"")
        }
        return SimulatedStudy.Group(name: pieces[0], pursuit: p, answers: answers)
      }
      guard Set(made.map(\.name)).count == made.count, !made.isEmpty else {
        throw ValidationError("--groups names each group once")
      }
    }
    return SimulatedStudy(
      groups: made, dyads: dyads, length: length, spread: spread, seed: seed)
  }

  func run() throws {
    let files: [WrittenFile]
    do {
      files = try SimulatedStudyFiles.files(design(), title: "Simulated dyads (not observations)")
    } catch let error as SimulationError {
      throw Failure(status: .internalFault, message: "a bug in the program: \(error)")
    }
    do {
      try NewFolder.write(files, to: folder)
    } catch .exists {
      throw Failure(
        status: .cannotWrite,
        message:
          "\(folder) exists already, and what is there is never replaced; name another folder")
    } catch {
      throw error.failure(path: folder)
    }
    let sessions = files.count { $0.path.hasPrefix("sessions/") }
    if output.json {
      try StandardOutput.write(json: Summary(folder: folder, sessions: sessions))
    } else {
      StandardOutput.write(
        "\(folder): \(sessions) simulated sessions, key in \(folder)/key/truth.csv\n")
    }
  }
}
