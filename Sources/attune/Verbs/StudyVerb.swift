import Foundation
import SequenceStatistics
import SessionFiles
import StudyAnalysis

/// The step that verbs on a study begin with: read the folder, say what is wrong, make the plan.
struct StudyVerb {
  let study: StudyFolder
  let plan: StudyPlan
  private let output: OutputArguments
  /// Everything that was said of the study.
  let diagnostics: [Diagnostic]

  /// Ends the command where there is nothing to analyse.
  init(folder path: String, output: OutputArguments) throws {
    guard let root = StudyFolder.root(path) else {
      throw Failure(
        status: .misuse,
        message: "\(path) is no study: there is no \(Study.fileName) in it; attune init writes one")
    }
    let progress = ProgressLine(isQuiet: output.quiet || output.json)
    let study = StudyFolder.read(root, statistics: CheckStudy.statistics) { file, done, total in
      progress.show("reading \(file)", done: done, of: total)
    }
    progress.clear()
    let plan = StudyPlan(study)
    let errors = study.diagnostics.prefix { $0.severity == .error }
    let all =
      errors + QuestionReview.diagnostics(study) + plan.diagnostics
      + study.diagnostics.dropFirst(errors.count)
    output.printer.show(all.filter { $0.severity != .note })
    if !study.hasSoundDesign { throw Failure(status: .invalidCodebook) }
    guard study.sessions.contains(where: { $0.exclusion == nil }) else {
      throw Failure(
        status: .noSession,
        message: study.sessions.isEmpty ? nil : "every session is left out of the analysis")
    }
    self.study = study
    self.plan = plan
    self.output = output
    diagnostics = Array(all)
  }

  /// Goes through the sessions of `part`, or of the whole, with as many tasks as there are cores unless given.
  func run(
    part: StudyPart? = nil, journal: AnswerJournal?, tasks: Int? = nil, output: OutputArguments
  ) throws -> StudyRun {
    let progress = ProgressLine(isQuiet: output.quiet || output.json)
    do throws(StudyChange) {
      let run = try StudyRun(
        study, plan: plan, part: part ?? .whole, journal: journal,
        tasks: tasks ?? ProcessInfo.processInfo.activeProcessorCount,
        version: AttuneVersion.current
      ) { session, done, all in
        progress.show(
          "sessions  \(done)/\(all)  " + DiagnosticText.printable(session), done: done, of: all)
      }
      progress.clear()
      return run
    } catch {
      progress.clear()
      throw Self.failure(error)
    }
  }

  /// The end of a command whose files changed under it.
  static func failure(_ change: StudyChange) -> Failure {
    Failure(
      status: .noSession,
      message: "\(Words.fileName(change.file)) was changed while it was read; run again")
  }

  /// Ends the command with what was found wrong on the way.
  func finish() throws {
    if diagnostics.contains(where: { $0.severity == .error }) {
      throw Failure(
        status: .problemsFound, message: "there are errors in the study; what could be analysed was"
      )
    }
    guard output.strict,
      let first = diagnostics.first(where: { $0.isError(underStrict: study.options) })
    else { return }
    throw Failure(
      status: .problemsFound, message: "there are warnings (--strict): \(first.id.rawValue)")
  }
}
