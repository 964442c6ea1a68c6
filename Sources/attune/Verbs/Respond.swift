import ArgumentParser
import CodedSessions
import SequenceStatistics
import SessionFiles
import StudyAnalysis
import StudyReports

/// `attune respond`: are cues answered, and how soon?
struct Respond: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "respond",
    abstract: "Contingent responses: are one person's cues answered by the other, and how soon.",
    discussion: """
      attune respond play.csv
      attune respond play.csv --cue infant.vocalises --response mother.vocalises
      attune respond play.csv --cue infant.averts --response 'mother.*' --window 2s
      attune respond sessions/ --csv
      attune respond play.csv --phase play --against phase:still

      Without --cue and --response both directions are asked, by the classes of the
      codebook: voice by voice, looking away by pursuit, pursuit by looking away, looks
      by looks, distress by voice and pursuit.

      Exit codes: 0 done, 2 wrong use, 3 no session could be read, 4 codebook invalid,
      5 no session has cues and responses.
      """)

  @OptionGroup(title: "Reading") var reading: ReadingArguments
  @OptionGroup(title: "Output") var output: OutputArguments
  @OptionGroup var comparison: AgainstArguments

  @Option(
    help: ArgumentHelp(
      "The cues: infant.vocalises, a list with commas, infant.*.", valueName: "code,…"))
  var cue: String?

  @Option(help: ArgumentHelp("The responses, likewise.", valueName: "code,…"))
  var response: String?

  @Option(
    help: ArgumentHelp(
      "How long after a cue a response counts (3s; voice 2s).", valueName: "length"))
  var window: String?

  @Option(help: ArgumentHelp("Measured from the cue's onset or offset.", valueName: "end"))
  var anchor: String?

  @Option(
    help: ArgumentHelp("Which cue a response answers: nearest, first or all.", valueName: "rule"))
  var credit = "nearest"

  @Option(
    help: ArgumentHelp(
      "Whether a response at the very anchor counts: included ([from, to)) or excluded ((from, to]).",
      valueName: "rule"))
  var onsetUnit = "excluded"

  @Option(help: ArgumentHelp("Shortest shift (10s, or twice the window).", valueName: "length"))
  var minShift: String?

  @Option(help: ArgumentHelp("Length of blocks (30s).", valueName: "length"))
  var block: String?

  @OptionGroup var draws: ReplicateArguments

  @Option(help: ArgumentHelp("Only this session; may be given more than once.", valueName: "id"))
  var session: [String] = []

  @Option(help: ArgumentHelp("Only this phase.", valueName: "name"))
  var phase: String?

  @Option(
    help: ArgumentHelp(
      "Count silences of this length as events: what comes next, with pauses.", valueName: "length")
  )
  var pause: String?

  @Flag(help: "A row for each question, as CSV.")
  var csv = false

  @Flag(help: "Other windows, anchors, credits and blocks as well.")
  var sensitivity = false

  func validate() throws {
    try comparison.excludes("--sensitivity", sensitivity, because: "it is about one record alone")
    if (cue == nil) != (response == nil) {
      throw ValidationError("--cue and --response go together")
    }
    if let anchor, ResponseWindow.Anchor(rawValue: anchor) == nil {
      throw ValidationError("--anchor is onset or offset, not \"\(anchor)\"")
    }
    if ResponseWindow.Credit(rawValue: credit) == nil {
      throw ValidationError("--credit is nearest, first or all, not \"\(credit)\"")
    }
    if TimeWindow.OnsetUnit(rawValue: onsetUnit) == nil {
      throw ValidationError("--onset-unit is included or excluded, not \"\(onsetUnit)\"")
    }
    if csv, output.json { throw ValidationError("--csv and --json are two forms; say one") }
  }

  func run() throws {
    let text = ResponseText(width: TerminalWidth.columns)
    let verb = SessionVerb(
      reading: reading, output: output, sessions: session, isCSV: csv, json: ResponseResults.json,
      csv: ResponseResults.csv, text: text.text,
      nothing:
        "no session has cues and responses by the codebook's classes; name them with --cue and --response",
      phase: phase, against: comparison.against,
      compare: ResponseComparison.of)
    try verb.run { session, phase, options in
      let frameRate = options.frameRate
      let shortest = try minShift.map {
        try DurationArgument.read($0, name: "--min-shift", frameRate: frameRate)
      }
      let blockLength = try block.map {
        try DurationArgument.positive($0, name: "--block", frameRate: frameRate)
      }
      let silence = try pause.map {
        try DurationArgument.positive($0, name: "--pause", frameRate: frameRate)
      }
      return try questions(of: session, frameRate: frameRate).map { question in
        try Refusal.unless(Self.sentence) { () throws(CycleAnalysisError) in
          try ResponseAnalysis(
            session, question, minShift: shortest,
            block: blockLength ?? ContingencyChance.usualBlock, replicates: draws.replicates,
            seed: draws.seed, phase: phase, pause: silence, withSensitivity: sensitivity)
        }
      }
    }
  }

  private static func sentence(_ error: CycleAnalysisError) -> String {
    if case .noPhase(let name, let known) = error { return Words.noPhase(name, known: known) }
    return
      "it tells only an order, and responses need times; if each row is a step of time, say how long "
      + "one is: --step 1s"
  }

  private func questions(
    of session: CodedSession, frameRate: FrameRate?
  ) throws -> [ResponseAnalysis.Question] {
    var questions = ResponseAnalysis.usual(of: session)
    if let cue, let response {
      let names = CodeNames(session.codebook)
      do {
        let cues = try names.codes(Words.names(cue))
        let classes = Set(cues.map { session.codebook[$0].codeClass })
        questions = [
          ResponseAnalysis.Question(
            cues: cues, responses: try names.codes(Words.names(response)),
            window: ResponseWindow.usual(for: classes.count == 1 ? classes.first ?? nil : nil))
        ]
      } catch {
        throw LagErrors.failure(.code(error))
      }
    }
    let length = try window.map {
      try DurationArgument.positive($0, name: "--window", frameRate: frameRate)
    }
    return questions.map { question in
      var window = question.window
      if let length { window.length = length }
      if let anchor { window.anchor = ResponseWindow.Anchor(rawValue: anchor) ?? window.anchor }
      window.credit = ResponseWindow.Credit(rawValue: credit) ?? .nearest
      window.onsetUnit = TimeWindow.OnsetUnit(rawValue: onsetUnit) ?? .excluded
      return ResponseAnalysis.Question(
        cues: question.cues, responses: question.responses, window: window)
    }
  }
}
