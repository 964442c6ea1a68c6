import CodedSessions
import SessionFiles
import StudyReports

/// What verbs on sessions have in common: read, choose, analyse each session, and print in one of three forms.
struct SessionVerb<Analysis> {
  let reading: ReadingArguments
  let output: OutputArguments
  /// The sessions asked for; all if there is none.
  let sessions: [String]
  let isCSV: Bool
  let json: ([Analysis]) -> JSONValue
  let csv: ([Analysis]) -> String
  let text: (Analysis) -> String
  /// Writes what `--export` asks for, in place of the three forms.
  var export: (([Analysis]) throws -> Void)?
  /// What is said where no session gave an analysis and none gave a reason.
  var nothing = "no session has what is needed"
  /// The phase asked for; all if there is none.
  var phase: String?
  /// What is said after `--against`.
  var against: String?
  /// Why there is no comparison of phases, if there is none.
  var refusesPhases: String?
  /// The comparison of two records' analyses.
  let compare: ([Analysis], [Analysis], ComparisonSides) -> Comparison

  /// Runs `analyse` on each session, or on the two that are compared. What it cannot do with one it says with ``Refusal``, and the others go on; any other
  /// error ends the command.
  func run(
    _ analyse: (CodedSession, _ phase: String?, ReadingOptions) throws -> [Analysis]
  ) throws {
    let read = try Reading(reading, output: output)
    output.printer.show(read.outcome.diagnostics)
    guard !read.outcome.sessions.isEmpty else { throw Failure(status: .noSession) }
    if let against { return try run(against, in: read, analyse) }
    let chosen = try SessionChoice.choose(sessions, among: read.outcome.sessions)
    try read.checkPair(in: chosen.map { read.outcome.sessions[$0] })
    var analyses: [Analysis] = []
    var refusals: [String] = []
    for place in chosen {
      let session = read.outcome.sessions[place].session
      do {
        analyses += try analyse(session, phase, read.options)
      } catch let refusal as Refusal {
        refusals.append("session \(session.id): " + refusal.sentence)
      }
    }
    guard !analyses.isEmpty else {
      throw Failure(
        status: .tooLittleData,
        message: refusals.isEmpty ? nothing : refusals.joined(separator: "\n"))
    }
    for refusal in refusals where !output.quiet { StandardError.write("note: \(refusal)\n") }
    if let export {
      try export(analyses)
    } else if output.json {
      try StandardOutput.write(json: json(analyses))
    } else if isCSV {
      StandardOutput.write(csv(analyses))
    } else {
      StandardOutput.write(analyses.map(text).joined())
    }
    try read.enforce(strict: output.strict)
  }

  private func run(
    _ against: String, in read: Reading,
    _ analyse: (CodedSession, _ phase: String?, ReadingOptions) throws -> [Analysis]
  ) throws {
    let sides = try ComparedSides(
      against, in: read, reading: reading, output: output, sessions: sessions, phase: phase,
      refusesPhases: refusesPhases)
    func analyses(_ side: ComparedSides.Side) throws -> [Analysis] {
      let session = side.read.session
      let analyses: [Analysis]
      do {
        analyses = try analyse(session, side.phase, side.options)
      } catch let refusal as Refusal {
        throw Failure(
          status: .tooLittleData, message: "session \(session.id): " + refusal.sentence)
      }
      guard !analyses.isEmpty else {
        throw Failure(status: .tooLittleData, message: "session \(session.id): " + nothing)
      }
      return analyses
    }
    let (first, second) = (try analyses(sides.first), try analyses(sides.second))
    try ComparisonOutput(output: output, isCSV: isCSV).write(
      compare(first, second, sides.names), first: json(first), second: json(second))
    try sides.enforce(strict: output.strict)
    try read.enforce(strict: output.strict)
  }
}

/// Why a verb can do nothing with one session.
struct Refusal: Error {
  /// In words, after the name of the session.
  let sentence: String

  /// The analysis that `body` makes, or a refusal in the words of `sentence`.
  static func unless<Analysis, Reason: Error>(
    _ sentence: (Reason) -> String, _ body: () throws(Reason) -> Analysis
  ) throws(Refusal) -> Analysis {
    do {
      return try body()
    } catch {
      throw Refusal(sentence: sentence(error))
    }
  }
}
