import ArgumentParser

/// `attune report study`: the report of a whole study, as `attune analyze` writes it.
struct ReportStudy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "study",
    abstract: "Write the report of a study, with a page for each dyad.",
    discussion: """
      attune report study my-study
      attune report study my-study --formats docx,pdf
      attune report study my-study --suppress-small

      The same as attune analyze my-study. What was found in a session is kept beside the
      report, in .attune, so that another report of the same study takes a moment.

      Exit codes: 0 done, 1 problems in the study, 2 wrong use, 3 no session could be read,
      4 study.toml or codebook invalid, 6 a program for --formats is missing, 7 output cannot
      be written.
      """)

  @OptionGroup var study: StudyArguments

  @OptionGroup(title: "Output") var output: OutputArguments

  @OptionGroup var sessions: RunArguments

  func run() throws {
    let reading = try StudyVerb(folder: study.folder, output: output)
    let run = try sessions.run(reading, place: study.place, output: output)
    try StudyReportWriter(reading: reading, study: study, output: output).write(run)
    try reading.finish()
  }
}
