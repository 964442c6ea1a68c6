import ArgumentParser
import CodedSessions
import SequenceStatistics
import SessionFiles
import StudyAnalysis
import StudyReports

/// `attune phases`: what changes from phase to phase?
struct Phases: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phases",
    abstract: "Phases compared: rates, shares, still-face effect, bids, signs of strain.",
    discussion: """
      attune phases still-face.csv
      attune phases still-face.csv --play FF --still SF --reunion RE
      attune phases sessions/ --csv
      attune phases before.csv --against after.csv

      Phases come from a column of the file, or from the codes of a stream
      (--phases-from staff.episode). Parts of the still-face paradigm are
      known by their usual names (play, still, reunion; FF, SF, RE). Social bids need codes
      of class partner and of class positive, voice or pursuit; signs of strain the class
      stress.

      Exit codes: 0 done, 2 wrong use, 3 no session could be read, 4 codebook invalid,
      5 no session has phases.
      """)

  @OptionGroup(title: "Reading") var reading: ReadingArguments
  @OptionGroup(title: "Output") var output: OutputArguments
  @OptionGroup var comparison: AgainstArguments

  @Option(help: ArgumentHelp("The phase of usual play.", valueName: "name"))
  var play: String?

  @Option(help: ArgumentHelp("The phase in which the partner holds still.", valueName: "name"))
  var still: String?

  @Option(help: ArgumentHelp("The phase in which the partner comes back.", valueName: "name"))
  var reunion: String?

  @Option(
    help: ArgumentHelp("How far apart the parts of a bid may begin.", valueName: "length"))
  var reach = "1s"

  @Option(help: ArgumentHelp("Length of the slices for slopes.", valueName: "length"))
  var slice = "15s"

  @Option(help: ArgumentHelp("Only this session; may be given more than once.", valueName: "id"))
  var session: [String] = []

  @Flag(help: "A row for each behaviour and phase, as CSV.")
  var csv = false

  @Flag(help: "Other slices and reaches of bids as well.")
  var sensitivity = false

  func validate() throws {
    try comparison.excludes("--sensitivity", sensitivity, because: "it is about one record alone")
    if csv, output.json { throw ValidationError("--csv and --json are two forms; say one") }
  }

  func run() throws {
    var said: [StillFaceEffect.Part: String] = [:]
    said[.play] = play
    said[.still] = still
    said[.reunion] = reunion
    let text = PhaseText(width: TerminalWidth.columns)
    let verb = SessionVerb(
      reading: reading, output: output, sessions: session, isCSV: csv, json: PhaseResults.json,
      csv: PhaseResults.csv, text: text.text,
      against: comparison.against,
      refusesPhases: "attune phases compares the phases of a session as it is",
      compare: PhaseComparison.of)
    try verb.run { session, _, options in
      let reach = try DurationArgument.positive(
        reach, name: "--reach", frameRate: options.frameRate)
      let slice = try DurationArgument.positive(
        slice, name: "--slice", frameRate: options.frameRate)
      return [
        try Refusal.unless(Self.sentence) { () throws(PhaseAnalysisError) in
          try PhaseAnalysis(
            session, said: said, reach: reach, slice: slice, withSensitivity: sensitivity)
        }
      ]
    }
  }

  private static func sentence(_ error: PhaseAnalysisError) -> String {
    switch error {
    case .noClock: return "it tells only an order, and phases are compared by their time"
    case .noPhases:
      return
        "it has no phases; name their column with --map phase=COLUMN, or the stream that codes them with --phases-from"
    case .noPhase(let name, let known): return Words.noPhase(name, known: known)
    }
  }
}
