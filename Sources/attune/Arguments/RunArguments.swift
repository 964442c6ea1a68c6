import ArgumentParser
import StudyAnalysis

/// How the sessions of a study are gone through.
struct RunArguments: ParsableArguments {
  @Option(
    name: [.customShort("j"), .long],
    help: ArgumentHelp("Sessions at a time; the number of cores unless given.", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Find everything anew, without what earlier runs found.")
  var fresh = false

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("-j takes a number from 1 to 1024, not \(jobs)")
    }
  }

  /// Goes through the sessions of `part`, or of the whole.
  func run(
    _ reading: StudyVerb, place: StudyPlace, part: StudyPart? = nil, output: OutputArguments
  ) throws -> StudyRun {
    try reading.run(
      part: part, journal: fresh ? nil : AnswerJournal(path: place.journal(of: part)), tasks: jobs,
      output: output)
  }
}
