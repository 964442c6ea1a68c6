import ArgumentParser
import Foundation
import StudyAnalysis
import StudyReports

/// `attune power`: how many dyads and minutes, by simulation.
struct Power: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "power",
    abstract: "How many dyads and minutes a study needs.",
    discussion: """
      attune power --pursuit 0.4
      attune power --pursuit 0.4 --dyads 10,20,40 --length 5min,10min --spread 0.8
      attune power --groups free:0.3,chased:0.6 --dyads 15,30
      attune power --question voice --answers 0.6
      attune power --design planned --pursuit 0.5

      Dyads with the stated probabilities are simulated, and their sessions analysed
      as real ones are: the table has the share of studies in which p reaches the
      level, and the same share where nothing is there. One group is tested against
      chance, the second of two groups against the first. --design takes a study's
      folder too: its first planned question with its parameters, its groups.

      The same words give the same bytes, whatever -j is.

      Exit codes: 0 done, 2 wrong use, 4 study invalid or not to be simulated.
      """)

  @OptionGroup(title: "Design") var arguments: PowerArguments

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
  }

  func run() throws {
    let design = try PowerDesigning(arguments, printer: output.printer).design()
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
