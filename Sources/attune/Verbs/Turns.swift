import ArgumentParser
import CodedSessions
import SequenceStatistics
import SessionFiles
import StudyAnalysis
import StudyReports

/// `attune turns`: who holds the floor, how soon does it change hands?
struct Turns: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "turns",
    abstract: "Turn-taking: floor states, floor-transfer offsets, turn counts, timing.",
    discussion: """
      attune turns play.csv
      attune turns play.csv --rule chattr --mode stretch --gap 1s
      attune turns daylong.its --pair child,female --csv
      attune turns play.csv --phase play --against phase:still

      Sounds are the codes of class voice in the codebook, or those named by --first and
      --second. An offset below 0 is an overlap. The rules of counting differ by half on
      one record: name yours.

      Exit codes: 0 done, 2 wrong use, 3 no session could be read, 4 codebook invalid,
      5 no session has two voices.
      """)

  @OptionGroup(title: "Reading") var reading: ReadingArguments
  @OptionGroup(title: "Output") var output: OutputArguments
  @OptionGroup var comparison: AgainstArguments

  @Option(help: ArgumentHelp("The first's sounds: infant.vocalises, infant.*", valueName: "code,…"))
  var first: String?

  @Option(help: ArgumentHelp("The second's sounds, likewise.", valueName: "code,…"))
  var second: String?

  @Option(
    help: ArgumentHelp("Sounds of one person less than this apart are one.", valueName: "length"))
  var join = "0.3s"

  @Option(help: ArgumentHelp("Sounds shorter than this are none.", valueName: "length"))
  var shortest = "0s"

  @Option(
    help: ArgumentHelp(
      "Which utterance one follows: adjacent, scikit-talk or chattr.", valueName: "rule"))
  var rule = "adjacent"

  @Option(help: ArgumentHelp("chattr: strict, stretch, luqr or qulr.", valueName: "mode"))
  var mode = "strict"

  @Option(help: ArgumentHelp("The longest gap before an answer.", valueName: "length"))
  var gap = "2s"

  @Option(help: ArgumentHelp("chattr: the longest overlap.", valueName: "length"))
  var overlap = "1s"

  @Option(help: ArgumentHelp("Intervals of interpersonal timing.", valueName: "length"))
  var interval = "15s"

  @Option(help: ArgumentHelp("Surrogates: shift or gaps.", valueName: "kind"))
  var surrogates = "shift"

  @Option(help: ArgumentHelp("Shortest shift (10s, or twice the gap).", valueName: "length"))
  var minShift: String?

  @OptionGroup var draws: ReplicateArguments

  @Option(help: ArgumentHelp("Only this phase.", valueName: "name"))
  var phase: String?

  @Option(help: ArgumentHelp("Only this session; may be given more than once.", valueName: "id"))
  var session: [String] = []

  @Flag(help: "A row for each number, as CSV.")
  var csv = false

  func validate() throws {
    if csv, output.json { throw ValidationError("--csv and --json are two forms; say one") }
    if (first == nil) != (second == nil) {
      throw ValidationError("--first and --second go together")
    }
    guard ["adjacent", "scikit-talk", "chattr"].contains(rule) else {
      throw ValidationError("--rule is adjacent, scikit-talk or chattr, not \"\(rule)\"")
    }
    guard ChattrMode(rawValue: mode) != nil else {
      throw ValidationError("--mode is strict, stretch, luqr or qulr, not \"\(mode)\"")
    }
    guard ["shift", "gaps"].contains(surrogates) else {
      throw ValidationError("--surrogates is shift or gaps, not \"\(surrogates)\"")
    }
  }

  func run() throws {
    let text = TurnText(width: TerminalWidth.columns)
    let verb = SessionVerb(
      reading: reading, output: output, sessions: session, isCSV: csv, json: TurnResults.json,
      csv: TurnResults.csv, text: text.text, phase: phase, against: comparison.against,
      compare: TurnComparison.of)
    try verb.run { session, phase, options in
      let parameters = try parameters(frameRate: options.frameRate)
      let voices = try voices(of: session)
      return [
        try Refusal.unless(Self.sentence) { () throws(TurnAnalysisError) in
          try TurnAnalysis(
            session, pair: reading.pair.map(Words.names) ?? [], voices: voices,
            parameters: parameters, phase: phase)
        }
      ]
    }
  }

  private func voices(of session: CodedSession) throws -> [[Code]]? {
    guard let first, let second else { return nil }
    let names = CodeNames(session.codebook)
    do {
      return [try names.codes(Words.names(first)), try names.codes(Words.names(second))]
    } catch {
      // Another session may have it: in a daylong recording not everybody is heard in every part.
      throw Refusal(sentence: LagErrors.failure(.code(error)).message ?? "")
    }
  }

  private func parameters(frameRate: FrameRate?) throws -> TurnParameters {
    func length(_ text: String, _ name: String) throws -> SessionTime {
      try DurationArgument.read(text, name: name, frameRate: frameRate)
    }
    var parameters = TurnParameters()
    parameters.join = try length(join, "--join")
    parameters.shortest = try length(shortest, "--shortest")
    parameters.gap = try length(gap, "--gap")
    parameters.maxOverlap = try length(overlap, "--overlap")
    parameters.interval = try DurationArgument.positive(
      interval, name: "--interval", frameRate: frameRate)
    parameters.chattrMode = ChattrMode(rawValue: mode) ?? .strict
    switch rule {
    case "scikit-talk": parameters.rule = .scikitTalk()
    case "chattr":
      parameters.rule = .chattr(
        parameters.chattrMode, maxGap: parameters.gap, maxOverlap: parameters.maxOverlap)
    default: parameters.rule = .adjacent
    }
    parameters.minShift = try minShift.map { try length($0, "--min-shift") }
    parameters.permutesGaps = surrogates == "gaps"
    parameters.replicates = draws.replicates
    parameters.seed = draws.seed
    return parameters
  }

  private static func sentence(_ error: TurnAnalysisError) -> String {
    switch error {
    case .noClock: return "it tells only an order, and turns need times"
    case .pairNeeded(let persons):
      return "there are \(persons.count) people ("
        + Words.list(persons.map(\.id), joinedBy: "and") + "); name the pair with --pair"
    case .noVoices(let persons):
      return
        "no bouts of class voice of \(Words.list(persons.map(\.id), joinedBy: "and")); name the "
        + "sounds with --first and --second, or give codes the class voice in the codebook"
    case .noPhase(let name, let known): return Words.noPhase(name, known: known)
    }
  }
}
