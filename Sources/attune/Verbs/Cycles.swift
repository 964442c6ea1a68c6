import ArgumentParser
import CodedSessions
import SequenceStatistics
import SessionFiles
import StudyAnalysis
import StudyReports

/// `attune cycles`: is looking away pursued, and what comes of it?
struct Cycles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cycles",
    abstract: "Pursuit–aversion cycles: who looks away, is pursued, and comes back.",
    discussion: """
      attune cycles play.csv
      attune cycles play.csv --pursuit-window 2s --sensitivity
      attune cycles sessions/ --csv
      attune cycles mark.csv --against fred.csv
      attune cycles play.csv --export eaf --out cycles.eaf

      The first of the pair may look away, the second may pursue; where the codes allow it the
      other way round follows (--swap shows that alone).
      Codes count by their class in the codebook: partner, away, pursuit, withdrawal,
      escalation, distress.

      Exit codes: 0 done, 2 wrong use, 3 no session could be read, 4 codebook invalid,
      5 no session has what is needed, 7 the file exists already or cannot be written.
      """)

  @OptionGroup(title: "Cycles") var cycles: CycleArguments
  @OptionGroup(title: "Reading") var reading: ReadingArguments
  @OptionGroup(title: "Output") var output: OutputArguments
  @OptionGroup var comparison: AgainstArguments

  @Option(help: ArgumentHelp("Only this session; may be given more than once.", valueName: "id"))
  var session: [String] = []

  @Option(help: ArgumentHelp("Only this phase.", valueName: "name"))
  var phase: String?

  @Flag(help: "Only the other way round: the second may look away, the first may pursue.")
  var swap = false

  @Flag(help: "Other definitions and coding jitter as well.")
  var sensitivity = false

  @Flag(help: "A row for each aversion, as CSV.")
  var csv = false

  @Option(
    help: ArgumentHelp(
      "The cycles of one session as an annotation tier: eaf (ELAN) or csv.", valueName: "form"))
  var export: String?

  @Option(
    help: ArgumentHelp("The file of --export; standard output without it.", valueName: "file"),
    completion: .file())
  var out: String?

  func validate() throws {
    try comparison.excludes("--export", export != nil, because: "a tier is of one session")
    try comparison.excludes("--sensitivity", sensitivity, because: "it is about one record alone")
    if let export, !["eaf", "csv"].contains(export) {
      throw ValidationError("--export is eaf or csv, not \"\(export)\"")
    }
    if out != nil, export == nil { throw ValidationError("--out is the file of --export eaf|csv") }
    if [csv, output.json, export != nil].count(where: { $0 }) > 1 {
      throw ValidationError("--csv, --json and --export are different forms; say one")
    }
  }

  func run() throws {
    let text = CycleText(width: TerminalWidth.columns)
    var verb = SessionVerb(
      reading: reading, output: output, sessions: session, isCSV: csv, json: CycleResults.json,
      csv: CycleCSV.text, text: text.text, phase: phase, against: comparison.against,
      compare: CycleComparison.of)
    if let export { verb.export = { try write($0, as: export) } }
    try verb.run { session, phase, options in
      let parameters = try cycles.parameters(frameRate: options.frameRate)
      let pair = try Refusal.unless(Self.sentence) { () throws(CycleAnalysisError) in
        try CycleAnalysis.pair(of: session, named: reading.pair.map(Words.names) ?? [])
      }
      func analysis(of averting: Person, and pursuing: Person) throws(CycleAnalysisError)
        -> CycleAnalysis
      {
        try CycleAnalysis(
          session, averting: averting, pursuing: pursuing, parameters: parameters, phase: phase,
          withSensitivity: sensitivity)
      }
      let first = try Refusal.unless(Self.sentence) { () throws(CycleAnalysisError) in
        try swap
          ? analysis(of: pair.pursuing, and: pair.averting)
          : analysis(of: pair.averting, and: pair.pursuing)
      }
      guard !swap, export == nil,
        // The other way round beside it, where the record has what is needed.
        let other = try? analysis(of: pair.pursuing, and: pair.averting)
      else { return [first] }
      return [first, other]
    }
  }

  /// The cycles of the one session there is, to a file or to standard output.
  private func write(_ analyses: [CycleAnalysis], as form: String) throws {
    guard analyses.count == 1 else {
      throw ValidationError("--export writes one session; name it with --session")
    }
    let text =
      form == "eaf" ? CycleAnnotations.eaf(analyses[0]) : CycleCSV.annotations(analyses[0])
    if let out {
      try NewFile.write(Array(text.utf8), to: out, option: "--out")
    } else {
      StandardOutput.write(text)
    }
  }

  private static func sentence(_ error: CycleAnalysisError) -> String {
    switch error {
    case .noClock: return "it tells only an order, and cycles need times"
    case .noRecord(let averting, let pursuing):
      return
        "cycles need a gaze stream of \(averting) with codes of class partner and away, and codes "
        + "of class pursuit of \(pursuing); classes stand in the codebook (attune codebook drafts one), "
        + "and --pair or --swap say who is who"
    case .noPhase(let name, let known):
      return Words.noPhase(name, known: known)
    case .pairNeeded(let persons):
      return "there are \(persons.count) people ("
        + Words.list(persons.map(\.id), joinedBy: "and") + "); name the pair with --pair"
    }
  }
}
