import ArgumentParser
import CodedSessions
import Foundation
import SessionFiles
import StudyAnalysis
import StudyReports

/// `attune report session`: one report for each session in the files.
struct ReportSession: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session",
    abstract: "Write a report of each session: page, figures, tables, results.",
    discussion: """
      attune report session play.csv --formats docx,pdf
      attune report session sessions/ --session D001 --study .

      Exit codes: 0 done, 2 wrong use, 3 no session, 4 codebook invalid, 5 too little
      data, 6 no program for pdf or png (5, 6: with a report), 7 cannot be written.
      """)

  @OptionGroup(title: "Reading") var reading: ReadingArguments
  @OptionGroup(title: "Output") var output: OutputArguments

  @Option(help: ArgumentHelp("The folder that reports go into.", valueName: "folder"))
  var out = "Reports"

  @Option(
    help: ArgumentHelp(
      "Only this session; may be given more than once.", valueName: "id"))
  var session: [String] = []

  @Option(
    help: ArgumentHelp(
      "Of the sequence, in the order that settles ties.", valueName: "stream,…"))
  var streams: String?

  @Option(
    help: ArgumentHelp("The study they are of: each dyad among the others.", valueName: "folder"))
  var study: String?

  @OptionGroup var formats: FormatArguments

  @OptionGroup var comparison: AgainstArguments

  @Flag(help: "Replace reports that were edited by hand.")
  var force = false

  func validate() throws {
    if let streams, Words.names(streams).isEmpty {
      throw ValidationError(
        "--streams takes the names of streams, such as infant.gaze,mother.approach")
    }
  }

  func run() throws {
    let read = try Reading(reading, output: output)
    output.printer.show(read.outcome.diagnostics)
    let names = ReportFolder.names(of: read.outcome.sessions.map(\.session.id))
    if read.outcome.sessions.isEmpty { throw Failure(status: .noSession) }
    var parameters = SessionParameters()
    parameters.sequenceStreams = streams.map(Words.names)
    if study != nil, comparison.against != nil {
      throw ValidationError("--study and --against are two reports; say one of them")
    }
    var writer = SessionReportWriter(
      folder: out, command: reproduction, parameters: parameters,
      namesPair: !read.options.pair.isEmpty, force: force, formats: formats.chosen,
      output: output)
    if let against = comparison.against {
      let sides = try ComparedSides(
        against, in: read, reading: reading, output: output, sessions: session, phase: nil,
        refusesPhases: "a report of one session shows its phases side by side as it is")
      var digests = SourceDigests()
      try writer.write(sides, origin: try digests.origin(of: sides.parts(of: read)))
      try sides.enforce(strict: output.strict)
      return try read.enforce(strict: output.strict)
    }
    let chosen = try SessionChoice.choose(session, among: read.outcome.sessions)
    let sessions = chosen.map { read.outcome.sessions[$0] }
    try read.checkPair(in: sessions)
    var digests = SourceDigests()
    var further: [ReadFile] = []
    if let study {
      let reading = try StudyVerb(folder: study, output: output)
      writer.study = try results(of: reading, in: study)
      further = reading.study.files
    }
    try writer.write(sessions, folderNames: chosen.map { names[$0] }) { number in
      try digests.origin(of: [.init(read, places: [chosen[number]])], further: further)
    }
    try read.enforce(strict: output.strict)
  }

  /// The results of the study in `folder`; what was found of its sessions is kept as by attune report study.
  private func results(of reading: StudyVerb, in folder: String) throws -> StudyResults {
    let place = StudyPlace(out: out, folder: folder)
    let run = try reading.run(journal: AnswerJournal(path: place.journal(of: nil)), output: output)
    return StudyResults(reading.study, plan: reading.plan, run: run)
  }

  /// The command line again, with files by name and without folders.
  private var reproduction: String {
    var words = ["attune", "report", "session"] + reading.reproduced
    if !session.isEmpty { words += session.flatMap { ["--session", $0] } }
    if let against = comparison.against {
      // An id may hold anything; of a file the name is enough.
      let isID = against.hasPrefix("session:") || !FileManager.default.fileExists(atPath: against)
      words += ["--against", isID ? against : Words.fileName(against)]
    }
    if let streams { words += ["--streams", streams] }
    if let study { words += ["--study", StudyPlace(out: out, folder: study).name] }
    return words.map(ShellWord.quoted).joined(separator: " ")
  }
}
