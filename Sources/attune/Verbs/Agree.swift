import ArgumentParser
import CodedSessions
import SessionFiles
import StudyAnalysis
import StudyReports

/// `attune agree`: do two coders see the same?
struct Agree: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agree",
    abstract: "Agreement of coders, over time and over events.",
    discussion: """
      attune agree anna.csv ben.csv
      attune agree anna/ ben/ --tolerance 2s --grid 1s
      attune agree both.csv --coder Coder
      attune agree play.csv --suffix _rel --blocks rel_blocks
      attune agree anna.csv ben.csv --out Reports

      Each file or folder is one coder's, unless --coder names a column or --suffix the
      ending of a second coder's streams. Sessions meet by id. What is compared is what
      both could code: the blocks of a stream such as rel_blocks, else what both records
      span, else what --blocks says.

      Exit codes: 0 done, 2 wrong use, 3 no session could be read, 4 codebook invalid,
      5 nothing was coded by two coders, 6 a program for --formats is missing,
      7 a report cannot be written.
      """)

  @OptionGroup(title: "Reading") var reading: ReadingArguments
  @OptionGroup(title: "Output") var output: OutputArguments

  @Option(help: ArgumentHelp("The column that says who coded.", valueName: "column"))
  var coder: String?

  @Option(
    help: ArgumentHelp(
      "What a second coder's streams end in: _rel, or _R1,_R2.", valueName: "ending,…"))
  var suffix: String?

  @Option(help: ArgumentHelp("What the coders are called, in order.", valueName: "name,…"))
  var coders: String?

  @Option(
    help: ArgumentHelp("By how much two codings may differ in time.", valueName: "length"))
  var tolerance = "1s"

  @Option(
    help: ArgumentHelp("Length of a unit of time (0.1s, or the clock's).", valueName: "length"))
  var grid: String?

  @Option(
    help: ArgumentHelp("Least overlap of bouts, as EasyDIAg counts, in %.", valueName: "percent"))
  var overlap = 60

  @Option(
    help: ArgumentHelp(
      "What was coded twice: a stream, a phase, or times such as 60s-120s,300s-360s.",
      valueName: "blocks"))
  var blocks: String?

  @Option(help: ArgumentHelp("Only these streams: infant.gaze.", valueName: "stream,…"))
  var streams: String?

  @Flag(help: "Gamma as well, which takes longer.")
  var gamma = false

  @OptionGroup var draws: ReplicateArguments

  @Flag(help: "A row for each number, as CSV.")
  var csv = false

  @Flag(help: "A row for each event with its lines in both files, as CSV.")
  var events = false

  @Option(help: ArgumentHelp("Write a report page into this folder.", valueName: "folder"))
  var out: String?

  @OptionGroup var formats: FormatArguments

  @Flag(help: "Replace a report that was edited by hand.")
  var force = false

  func validate() throws {
    let forms = [csv, output.json, events].count { $0 }
    if forms > 1 { throw ValidationError("--csv, --events and --json are forms; say one") }
    if formats.formats != nil, out == nil {
      throw ValidationError("--formats is about the files of a report: say --out as well")
    }
    if coder != nil, suffix != nil {
      throw ValidationError("--coder and --suffix both say who coded; say one")
    }
    guard (1...100).contains(overlap) else {
      throw ValidationError("--overlap takes 1 to 100 percent, not \(overlap)")
    }
  }

  func run() throws {
    let sources = try CoderReading(
      reading, output: output, column: coder, suffixes: suffix.map(Words.names),
      names: coders.map(Words.names))
    let parameters = try parameters(
      frameRate: sources.options.frameRate, sessions: sources.coders.flatMap(\.sessions))
    let analysis: AgreementAnalysis
    do {
      analysis = try AgreementAnalysis(sources.coders, parameters: parameters)
    } catch {
      throw AgreementErrors.failure(error)
    }
    if let out {
      var digests = SourceDigests()
      let origin = try digests.origin(of: sources.readings.map { .init($0) })
      try AgreementReportWriter(
        folder: out, command: reproduction, force: force, formats: formats.chosen, output: output
      ).write(analysis, origin: origin)
    } else if output.json {
      try StandardOutput.write(json: AgreementResults.json(analysis))
    } else if csv {
      StandardOutput.write(AgreementResults.csv(analysis))
    } else if events {
      StandardOutput.write(AgreementResults.events(analysis))
    } else {
      StandardOutput.write(AgreementText(width: TerminalWidth.columns).text(analysis))
    }
    try sources.enforce(strict: output.strict)
  }

  private func parameters(
    frameRate: FrameRate?, sessions: [CodedSession]
  ) throws -> AgreementParameters {
    var parameters = AgreementParameters()
    parameters.tolerance = try DurationArgument.read(
      tolerance, name: "--tolerance", frameRate: frameRate)
    parameters.unit = try grid.map {
      try DurationArgument.positive($0, name: "--grid", frameRate: frameRate)
    }
    parameters.overlap = Double(overlap) / 100
    parameters.blocks =
      try blocks.map {
        try BlockArgument.choice($0, in: sessions, frameRate: frameRate)
      } ?? .found
    parameters.streams = streams.map(Words.names) ?? []
    parameters.usesGamma = gamma
    parameters.replicates = draws.replicates
    parameters.seed = draws.seed
    return parameters
  }

  /// The command line again, with files by name and without folders.
  private var reproduction: String {
    var words = ["attune", "agree"] + reading.reproduced
    for (name, value) in [
      ("--coder", coder), ("--suffix", suffix), ("--coders", coders), ("--grid", grid),
      ("--blocks", blocks), ("--streams", streams),
    ] {
      if let value { words += [name, value] }
    }
    if tolerance != "1s" { words += ["--tolerance", tolerance] }
    if overlap != 60 { words += ["--overlap", String(overlap)] }
    if gamma { words.append("--gamma") }
    if draws.replicates != 1999 { words += ["--replicates", String(draws.replicates)] }
    if draws.seed != 1 { words += ["--seed", String(draws.seed)] }
    return words.map(ShellWord.quoted).joined(separator: " ")
  }
}
