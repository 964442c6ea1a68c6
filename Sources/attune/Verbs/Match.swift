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
      attune match sessions/ --session A --against B

      Without --streams the looks of the two partners are compared, by the classes of the
      codebook; other streams by the names of their codes. Mirroring is asked both ways of
      every stream that both partners have.

      Exit codes: 0 done, 2 wrong use, 3 no session could be read, 4 codebook invalid,
      5 no session has two such streams.
      """)

  @OptionGroup(title: "Reading") var reading: ReadingArguments
  @OptionGroup(title: "Output") var output: OutputArguments
  @OptionGroup var comparison: AgainstArguments

  @Option(
    help: ArgumentHelp("The two streams: infant.affect,mother.affect.", valueName: "stream,stream"))
  var streams: String?

  @Option(help: ArgumentHelp("Step of the chain of looks.", valueName: "length"))
  var every = "1s"

  @Option(help: ArgumentHelp("Only this phase.", valueName: "name"))
  var phase: String?

  @Option(help: ArgumentHelp("Shortest shift.", valueName: "length"))
  var minShift = "10s"

  @OptionGroup var draws: ReplicateArguments

  @Option(help: ArgumentHelp("Only this session; may be given more than once.", valueName: "id"))
  var session: [String] = []

  @Flag(help: "A row for each measure, as CSV.")
  var csv = false

  @Flag(help: "Other shifts, gaps and steps as well.")
  var sensitivity = false

  func validate() throws {
    try comparison.excludes("--sensitivity", sensitivity, because: "it is about one record alone")
    if csv, output.json { throw ValidationError("--csv and --json are two forms; say one") }
  }

  func run() throws {
    let text = MatchText(width: TerminalWidth.columns)
    let verb = SessionVerb(
      reading: reading, output: output, sessions: session, isCSV: csv, json: MatchResults.json,
      csv: MatchResults.csv, text: text.text, phase: phase, against: comparison.against,
      compare: MatchComparison.of)
    try verb.run { session, phase, options in
      let step = try DurationArgument.positive(every, name: "--every", frameRate: options.frameRate)
      let shortest = try DurationArgument.read(
        minShift, name: "--min-shift", frameRate: options.frameRate)
      return [
        try Refusal.unless(StreamPairErrors.sentence) { () throws(StreamPairError) in
          try MatchAnalysis(
            session, streams: streams.map(Words.names) ?? [], step: step, phase: phase,
            minShift: shortest, replicates: draws.replicates, seed: draws.seed,
            withSensitivity: sensitivity)
        }
      ]
    }
  }
}
