import ArgumentParser
import CodedSessions
import Foundation
import SequenceStatistics
import SessionFiles
import StudyAnalysis
import StudyReports

/// `attune report course`: an exercise for each session in the files.
struct ReportCourse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course",
    abstract: "Write an exercise: count by hand, compare, see chance, fill the blanks.",
    discussion: """
      attune report course Datasets/stern-twins/mark.csv
      attune report course play.csv --given infant.averts --target mother.moves_closer
      attune report course play.csv --course course.toml --answers

      Without --given and --target: looks away by the codebook's classes, and the
      pursuit after them; else what occurs most often.

      Exit codes: 0 done, 2 wrong use, 3 no session could be read, 4 codebook or
      course.toml invalid, 5 nothing of the one person follows anything of the other,
      6 no program for a format, 7 a report cannot be written or was edited by hand.
      """)

  @OptionGroup(title: "Reading") var reading: ReadingArguments
  @OptionGroup(title: "Output") var output: OutputArguments

  @Option(help: ArgumentHelp("The earlier behaviour: infant.averts.", valueName: "code"))
  var given: String?

  @Option(help: ArgumentHelp("The later behaviour, of the other person.", valueName: "code"))
  var target: String?

  @Option(
    help: ArgumentHelp(
      "Question and prediction, written down before looking.", valueName: "course.toml"))
  var course: String?

  @Flag(help: "Fill the blanks: the key for whoever teaches.")
  var answers = false

  @Option(help: ArgumentHelp("The folder that reports go into.", valueName: "folder"))
  var out = "Reports"

  @Option(help: ArgumentHelp("Only this session; may be given more than once.", valueName: "id"))
  var session: [String] = []

  @Option(help: ArgumentHelp("The seed of random numbers.", valueName: "n"))
  var seed: UInt64 = 1

  @OptionGroup var formats: FormatArguments

  @Flag(help: "Replace reports that were edited by hand.")
  var force = false

  func validate() throws {
    if (given == nil) != (target == nil) {
      throw ValidationError("--given and --target go together")
    }
  }

  func run() throws {
    let (exercise, said) = try readCourse()
    let read = try Reading(reading, output: output)
    output.printer.show(read.outcome.diagnostics)
    guard !read.outcome.sessions.isEmpty else { throw Failure(status: .noSession) }
    let names = ReportFolder.names(of: read.outcome.sessions.map(\.session.id))
    let chosen = try SessionChoice.choose(session, among: read.outcome.sessions)
    try read.checkPair(in: chosen.map { read.outcome.sessions[$0] })
    let analyses = try chosen.map { try analyse(read.outcome.sessions[$0].session, exercise) }
    var digests = SourceDigests()
    let problems = try SessionReportWriter.writeAll(
      zip(chosen, analyses).map { place, analysis in
        (
          session: analysis.session.id,
          report: ReportFolder(parent: out, name: names[place] + "-course"), value: analysis
        )
      }, output: output
    ) { number, analysis, report in
      let origin = try digests.origin(
        of: [.init(read, places: [chosen[number]])],
        further: course.map { [ReadFile($0, .exercise)] } ?? [], messages: said)
      return try ReportOutput.write(
        to: report, origin: origin, force: force, formats: formats.chosen, output: output
      ) { () throws(ReportFiles.Failure) in
        try ReportFiles(
          CourseworkInput(
            analysis, version: "Attune \(AttuneVersion.current)", reproduction: reproduction,
            question: exercise?.question, prediction: exercise?.prediction,
            showsAnswers: answers))
      }
    }
    try ReportOutput.complain(of: problems)
    try read.enforce(strict: output.strict)
  }

  private func readCourse() throws -> (CourseFile?, [Diagnostic]) {
    guard let course else { return (nil, []) }
    let result = CourseFile.read(course)
    output.printer.show(result.diagnostics)
    guard let file = result.course else { throw Failure(status: .invalidCodebook) }
    if (file.given == nil) != (file.target == nil) {
      throw Failure(
        status: .invalidCodebook, message: "\(course): given and target go together")
    }
    return (file, result.diagnostics)
  }

  private func analyse(
    _ session: CodedSession, _ exercise: CourseFile?
  ) throws -> CourseworkAnalysis {
    let id = session.id
    let question = try question(in: session, exercise)
    do {
      return try CourseworkAnalysis(of: session, question: question, seed: seed)
    } catch {
      switch error {
      case .noPair:
        throw Failure(
          status: .tooLittleData,
          message:
            "session \(id): an exercise needs two people, each with a stream of two behaviours at least; "
            + "name them with --given and --target")
      case .onePerson(let person):
        throw Failure(
          status: .misuse,
          message:
            "given and target are both of \(person.id); an exercise asks what one person does after the other"
        )
      case .noTransition:
        throw Failure(
          status: .tooLittleData,
          message: "session \(id): nothing of the one person is followed by anything of the other")
      }
    }
  }

  /// The question asked for; `nil` for the usual one.
  private func question(
    in session: CodedSession, _ exercise: CourseFile?
  ) throws -> CourseworkQuestion? {
    guard let given = given ?? exercise?.given, let target = target ?? exercise?.target else {
      return nil
    }
    let names = CodeNames(session.codebook)
    func code(_ text: String, _ option: String) throws -> Code {
      let codes: [Code]
      do {
        codes = try names.codes(text)
      } catch {
        throw LagErrors.failure(.code(error))
      }
      guard codes.count == 1 else {
        throw Failure(
          status: .misuse,
          message: "\(option) \"\(text)\" means \(codes.count) codes; an exercise is about one")
      }
      return codes[0]
    }
    return CourseworkQuestion(
      given: try code(given, "--given"), target: try code(target, "--target"))
  }

  /// The command line again, with files by name and without folders.
  private var reproduction: String {
    var words = ["attune", "report", "course"] + reading.reproduced
    if let given, let target { words += ["--given", given, "--target", target] }
    if let course { words += ["--course", Words.fileName(course)] }
    if answers { words.append("--answers") }
    if seed != 1 { words += ["--seed", String(seed)] }
    if !session.isEmpty { words += session.flatMap { ["--session", $0] } }
    return words.map(ShellWord.quoted).joined(separator: " ")
  }
}
