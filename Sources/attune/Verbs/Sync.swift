import ArgumentParser
import CodedSessions
import SequenceStatistics
import SessionFiles
import StudyAnalysis
import StudyReports

/// `attune sync`: do two records move together, and who is ahead?
struct Sync: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Synchrony of two streams: overlap, lag profile, recurrence, events, information.",
    discussion: """
      attune sync play.csv
      attune sync play.csv --streams infant.affect,mother.affect --lag 10s
      attune sync play.csv --windows 60s --csv
      attune sync mood.csv --ratings --windows 30s
      attune sync mark.csv --against fred.csv

      Without --streams the looks of the two partners are compared, by the classes of the
      codebook; other streams by the names of their codes. A positive lag means that the
      first stream leads; the words say who.

      Exit codes: 0 done, 2 wrong use, 3 no session could be read, 4 codebook invalid,
      5 no session has two such streams.
      """)

  @OptionGroup(title: "Reading") var reading: ReadingArguments
  @OptionGroup(title: "Output") var output: OutputArguments
  @OptionGroup var comparison: AgainstArguments

  @Option(
    help: ArgumentHelp("The two streams: infant.affect,mother.affect.", valueName: "stream,stream"))
  var streams: String?

  @Option(help: ArgumentHelp("The longest lag.", valueName: "length"))
  var lag = "5s"

  @Option(help: ArgumentHelp("Time between two lags (a hundredth of --lag).", valueName: "length"))
  var lagStep: String?

  @Option(
    help: ArgumentHelp(
      "Length of a unit where records are sampled (0.1s; ratings 0.5s).", valueName: "length"))
  var every: String?

  @Option(help: ArgumentHelp("Lag profiles in windows of this length.", valueName: "length"))
  var windows: String?

  @Option(help: ArgumentHelp("From window to window (half a window).", valueName: "length"))
  var windowStep: String?

  @Option(help: ArgumentHelp("Within what time moments coincide.", valueName: "length"))
  var coincidence = "2s"

  @Option(help: ArgumentHelp("Recurrence: units of one state.", valueName: "n"))
  var embedding = 1

  @Option(help: ArgumentHelp("Recurrence: units between them.", valueName: "n"))
  var delay = 1

  @Option(
    help: ArgumentHelp("Recurrence: leave out cells nearer to the diagonal.", valueName: "units"))
  var theiler = 0

  @Option(
    help: ArgumentHelp(
      "Recurrence: both, first-earlier or second-earlier.", valueName: "half"))
  var side = "both"

  @Option(help: ArgumentHelp("Recurrence: the shortest line.", valueName: "units"))
  var minLine = 2

  @Option(
    help: ArgumentHelp("Transfer entropy: units of own and other's past.", valueName: "k,l"))
  var history = "1,1"

  @Option(help: ArgumentHelp("Surrogates of units: shift or bouts.", valueName: "kind"))
  var surrogates = "shift"

  @Option(
    help: ArgumentHelp(
      "Shortest shift (10s, or twice what a statistic reaches).", valueName: "length"))
  var minShift: String?

  @OptionGroup var draws: ReplicateArguments

  @Flag(help: "The files are continuous ratings: a column of times, a column for each person.")
  var ratings = false

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Ratings: lag sign and windows of r, boker or rmea.", valueName: "program"))
  var program: String?

  @Option(help: ArgumentHelp("Only this phase.", valueName: "name"))
  var phase: String?

  @Option(help: ArgumentHelp("Only this session; may be given more than once.", valueName: "id"))
  var session: [String] = []

  @Flag(help: "A row for each number, as CSV.")
  var csv = false

  func validate() throws {
    try comparison.excludes("--ratings", ratings, because: "ratings are compared with nothing yet")
    if csv, output.json { throw ValidationError("--csv and --json are two forms; say one") }
    guard RecurrenceOptions.Side(rawValue: side) != nil else {
      throw ValidationError("--side is both, first-earlier or second-earlier, not \"\(side)\"")
    }
    guard ["shift", "bouts"].contains(surrogates) else {
      throw ValidationError("--surrogates is shift or bouts, not \"\(surrogates)\"")
    }
    for (name, value, least) in [
      ("--embedding", embedding, 1), ("--delay", delay, 1), ("--theiler", theiler, 0),
      ("--min-line", minLine, 1),
    ] where value < least || value > 1_000_000 {
      throw ValidationError("\(name) takes \(least) to 1000000")
    }
    if let program {
      guard ratings else { throw ValidationError("--as is for --ratings") }
      guard ["r", "boker", "rmea"].contains(program) else {
        throw ValidationError("--as is r, boker or rmea, not \"\(program)\"")
      }
    }
    _ = try histories()
  }

  private func histories() throws -> (own: Int, other: Int) {
    let parts = history.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let own = parts[0], let other = parts[1], (0...20).contains(own),
      (1...20).contains(other)
    else {
      throw ValidationError(
        "--history takes two numbers, own past 0 to 20 and other's 1 to 20, such as 2,1; not \"\(history)\""
      )
    }
    return (own, other)
  }

  func run() throws {
    guard !ratings else { return try runRatings() }
    let text = SyncText(width: TerminalWidth.columns)
    let verb = SessionVerb(
      reading: reading, output: output, sessions: session, isCSV: csv, json: SyncResults.json,
      csv: SyncResults.csv, text: text.text, phase: phase, against: comparison.against,
      compare: SyncComparison.of)
    try verb.run { session, phase, options in
      let parameters = try parameters(frameRate: options.frameRate)
      if parameters.window != nil, let step = parameters.windowStep ?? parameters.window,
        session.duration.microseconds / step.microseconds > Int64(MatchingWindows.mostWindows)
      {
        throw ValidationError(
          "--window-step: more than \(MatchingWindows.mostWindows) windows in session \(session.id)"
        )
      }
      return [
        try Refusal.unless(StreamPairErrors.sentence) { () throws(StreamPairError) in
          try SyncAnalysis(
            session, streams: streams.map(Words.names) ?? [], parameters: parameters,
            phase: phase)
        }
      ]
    }
  }

  private func parameters(frameRate: FrameRate?) throws -> SyncParameters {
    func length(_ text: String, _ name: String) throws -> SessionTime {
      try DurationArgument.positive(text, name: name, frameRate: frameRate)
    }
    var parameters = SyncParameters()
    parameters.reach = try length(lag, "--lag")
    parameters.lagStep = try lagStep.map { try length($0, "--lag-step") }
    parameters.step = try every.map { try length($0, "--every") }
    parameters.window = try windows.map { try length($0, "--windows") }
    parameters.windowStep = try windowStep.map { try length($0, "--window-step") }
    parameters.coincidence = try length(coincidence, "--coincidence")
    parameters.minShift = try minShift.map {
      try DurationArgument.read($0, name: "--min-shift", frameRate: frameRate)
    }
    parameters.recurrence = RecurrenceOptions(
      embedding: embedding, delay: delay, theiler: theiler,
      side: RecurrenceOptions.Side(rawValue: side) ?? .both, minimumDiagonal: minLine,
      minimumVertical: minLine)
    let histories = try histories()
    parameters.targetHistory = histories.own
    parameters.sourceHistory = histories.other
    parameters.permutesBouts = surrogates == "bouts"
    parameters.replicates = draws.replicates
    parameters.seed = draws.seed
    return parameters
  }

  private func runRatings() throws {
    let rating = RatingVerb(
      files: reading.files, names: streams.map(Words.names) ?? [], output: output, isCSV: csv)
    try rating.run(options: try reading.options(over: nil)) { frameRate in
      func length(_ text: String, _ name: String) throws -> SessionTime {
        try DurationArgument.positive(text, name: name, frameRate: frameRate)
      }
      var parameters = RatingAnalysis.Parameters()
      parameters.reach = try length(lag, "--lag")
      if let every { parameters.step = try length(every, "--every") }
      if let windows { parameters.window = try length(windows, "--windows") }
      parameters.increment =
        try windowStep.map { try length($0, "--window-step") }
        ?? SessionTime(microseconds: max(parameters.window.microseconds / 2, 1))
      if program == "r" { parameters.sign = .r }
      parameters.convention =
        program.flatMap(WindowedCorrelation.Convention.init) ?? .firstLeads
      parameters.replicates = draws.replicates
      parameters.seed = draws.seed
      return parameters
    }
  }
}
