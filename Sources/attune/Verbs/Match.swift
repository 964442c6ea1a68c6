import ArgumentParser
import CodedSessions
import SequenceStatistics
import SessionFiles
import StudyAnalysis
import StudyReports

/// `attune match`: do partners show the same, and who finds back?
struct Match: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Matching and repair, mirroring, mutual gaze, who opens and who closes it.",
    discussion: """
      attune match play.csv
      attune match play.csv --streams infant.affect,mother.affect
      attune match sessions/ --phase reunion --csv

      Without --streams the looks of the two partners are compared, by the classes of the
      codebook; other streams by the names of their codes. Mirroring is asked both ways of
      every stream that both partners have.

      Exit codes: 0 done, 2 wrong use, 3 no session could be read, 4 codebook invalid,
      5 no session has two such streams.
      """)

  @OptionGroup(title: "Reading") var reading: ReadingArguments
  @OptionGroup(title: "Output") var output: OutputArguments

  @Option(
    help: ArgumentHelp("The two streams: infant.affect,mother.affect.", valueName: "stream,stream"))
  var streams: String?

  @Option(help: ArgumentHelp("Step of the chain of looks.", valueName: "length"))
  var every = "1s"

  @Option(help: ArgumentHelp("Only this phase.", valueName: "name"))
  var phase: String?

  @Option(help: ArgumentHelp("Shortest shift.", valueName: "length"))
  var minShift = "10s"

  @Option(help: ArgumentHelp("Draws where several phases are shifted.", valueName: "n"))
  var replicates = 1999

  @Option(help: ArgumentHelp("The seed of the draws.", valueName: "n"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Only this session; may be given more than once.", valueName: "id"))
  var session: [String] = []

  @Flag(help: "A row for each measure, as CSV.")
  var csv = false

  @Flag(help: "Other shifts, gaps and steps as well.")
  var sensitivity = false

  func validate() throws {
    if csv, output.json { throw ValidationError("--csv and --json are two forms; say one") }
    guard (1...10_000_000).contains(replicates) else {
      throw ValidationError("--replicates takes 1 to 10000000")
    }
  }

  func run() throws {
    let read = try Reading(reading, output: output)
    output.printer.show(read.outcome.diagnostics)
    guard !read.outcome.sessions.isEmpty else { throw Failure(status: .noSession) }
    let chosen = try SessionChoice.choose(session, among: read.outcome.sessions).map {
      read.outcome.sessions[$0].session
    }
    let frameRate = read.options.frameRate
    let step = try DurationArgument.positive(every, name: "--every", frameRate: frameRate)
    let shortest = try DurationArgument.read(minShift, name: "--min-shift", frameRate: frameRate)
    var analyses: [MatchAnalysis] = []
    var failures: [String] = []
    for session in chosen {
      do {
        analyses.append(
          try MatchAnalysis(
            session, streams: streams.map(Words.names) ?? [], step: step, phase: phase,
            minShift: shortest, replicates: replicates, seed: seed, withSensitivity: sensitivity))
      } catch {
        failures.append("session \(session.id): " + Self.sentence(error))
      }
    }
    guard !analyses.isEmpty else {
      throw Failure(status: .tooLittleData, message: failures.joined(separator: "\n"))
    }
    for failure in failures where !output.quiet { StandardError.write("note: \(failure)\n") }
    if output.json {
      try StandardOutput.write(json: MatchResults.json(analyses))
    } else if csv {
      StandardOutput.write(MatchResults.csv(analyses))
    } else {
      let text = MatchText(width: TerminalWidth.columns)
      StandardOutput.write(analyses.map(text.text).joined())
    }
    try read.enforce(strict: output.strict)
  }

  private static func sentence(_ error: MatchAnalysisError) -> String {
    switch error {
    case .noClock: return "it tells only an order, and matching needs times"
    case .unknownStream(let name, let known):
      return "there is no stream \"\(name)\"" + NearestWord.question(name, among: known)
        + "; there is " + Words.list(known, joinedBy: "and")
    case .notExclusive(let name):
      return
        "\(name) holds moments, or several codes at a time; matching needs streams in which one code "
        + "holds at a time"
    case .twoStreams: return "--streams takes two streams: infant.affect,mother.affect"
    case .noLooks:
      return
        "not both partners have a gaze stream with a code of class partner; name two streams with "
        + "--streams"
    case .noPhase(let name, let known): return Words.noPhase(name, known: known)
    }
  }
}
