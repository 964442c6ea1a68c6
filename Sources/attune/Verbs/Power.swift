import ArgumentParser
import Foundation
import StudyAnalysis
import StudyReports

/// `attune power`: how many dyads and minutes, by simulation.
struct Power: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "power",
    abstract: "How many dyads and minutes a study needs, by simulation.",
    discussion: """
      attune power --pursuit 0.4
      attune power --pursuit 0.4 --dyads 10,20,40 --length 5min,10min --spread 0.8
      attune power --groups free:0.3,chased:0.6 --dyads 15,30
      attune power --question voice --answers 0.6
      attune power --design planned --pursuit 0.5

      Dyads with the stated probabilities are simulated, and their sessions analysed by
      what analyses real ones: the table has the share of studies in which p reaches the
      level, and the same share where nothing is there. One group is tested against
      chance, the second of two groups against the first. --design takes a study's
      folder too: its first planned question with its parameters, its groups.

      The same words give the same bytes, whatever -j is.

      Exit codes: 0 done, 2 wrong use, 4 study invalid or not to be simulated.
      """)

  @Option(
    help: ArgumentHelp("one, groups, or the folder of a study.", valueName: "design"),
    completion: .directory)
  var design: String?

  @Option(help: ArgumentHelp("Dyads in each group.", valueName: "n,…"))
  var dyads = "10,20,40"

  @Option(help: ArgumentHelp("Lengths of sessions.", valueName: "length,…"))
  var length = "5min,10min"

  @Option(help: ArgumentHelp("Probability that an aversion is pursued.", valueName: "p"))
  var pursuit = 0.1

  @Option(help: ArgumentHelp("Probability that an infant's sound is answered.", valueName: "p"))
  var answers = 0.45

  @Option(
    help: ArgumentHelp(
      "Two groups with the probability of what is asked about; the first is the reference.",
      valueName: "name:p,name:p"))
  var groups: String?

  @Option(
    help: ArgumentHelp(
      "How far dyads differ from their group, on the logit scale: an assumption.",
      valueName: "sd"))
  var spread = 0.5

  @Option(help: ArgumentHelp("What decides: cycles, pursuit or voice.", valueName: "question"))
  var question: String?

  @Option(help: ArgumentHelp("A study finds something when p is at most this.", valueName: "p"))
  var level = 0.05

  @Option(help: ArgumentHelp("Simulated studies of each size.", valueName: "n"))
  var replicates = 200

  @Option(help: ArgumentHelp("Another number, other studies.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: ArgumentHelp("Threads.", valueName: "n"))
  var jobs: Int?

  @Flag(help: "A row for each size and world, as CSV.")
  var csv = false

  @OptionGroup(title: "Output") var output: OutputArguments

  func validate() throws {
    if csv, output.json { throw ValidationError("--csv and --json are two forms; say one") }
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("-j takes 1 to 1024 threads") }
    if let question, PowerQuestion(rawValue: question) == nil {
      throw ValidationError(
        "--question is \(Words.list(PowerQuestion.allCases.map(\.rawValue))), not \"\(question)\""
          + NearestWord.question(question, among: PowerQuestion.allCases.map(\.rawValue)))
    }
    for (name, value) in [("--pursuit", pursuit), ("--answers", answers)]
    where !(0...1).contains(value) {
      throw ValidationError("\(name) is a probability, 0 to 1, not \(value)")
    }
    if design == "groups", groups == nil {
      throw ValidationError(
        "--design groups needs two groups with probabilities: --groups free:0.3,chased:0.6")
    }
    if design == "one", groups != nil {
      throw ValidationError("--design one has no groups; leave --groups out, or say groups")
    }
  }

  func run() throws {
    let design = try PowerDesigning(self).design()
    let progress = ProgressLine(isQuiet: output.quiet || output.json)
    let analysis = PowerAnalysis(
      design, tasks: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      onProgress: { progress.show("simulating studies", done: $0, of: $1) },
      session: SimulatedPower.sessions(design))
    progress.clear()
    if output.json {
      try StandardOutput.write(json: PowerResults.json(analysis))
    } else if csv {
      StandardOutput.write(PowerResults.csv(analysis))
    } else {
      StandardOutput.write(PowerText(width: TerminalWidth.columns).text(analysis))
    }
  }
}
