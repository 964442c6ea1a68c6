import SequenceStatistics
import SessionFiles
import StudyAnalysis

/// `attune check` of a study folder: design, codebook, participants and sessions in one run.
struct CheckStudy {
  let folder: String
  let output: OutputArguments
  let listsAllLines: Bool

  private struct Summary: Encodable {
    let schema = "attune-check-study/1"
    let title: String
    let files: Int
    let sessions: Int
    let questions: Int
    let errors: Int
    let warnings: Int
    let notes: Int
    let flow: FlowSummary
  }

  /// The names that a planned question may have for its statistic.
  static var statistics: [String] {
    Catalogue.entries.filter { $0.kind == .statistic }.flatMap { [$0.id] + $0.aliases }
  }

  /// Says what is wrong and what became of the sessions.
  ///
  /// A study without a session ends as files without one do: what waits for the sessions must not go on.
  func run() throws {
    let progress = ProgressLine(isQuiet: output.quiet || output.json)
    let study = StudyFolder.read(
      folder, statistics: Self.statistics,
      listsAllLines: listsAllLines || output.json
    ) { file, done, total in progress.show("reading \(file)", done: done, of: total) }
    progress.clear()
    let questions = QuestionReview.diagnostics(study) + StudyPlan(study).diagnostics
    let errors = study.diagnostics.prefix { $0.severity == .error }
    let diagnostics = errors + questions + study.diagnostics.dropFirst(errors.count)
    output.printer.show(Array(diagnostics))
    func count(_ severity: DiagnosticID.Severity) -> Int {
      diagnostics.filter { $0.severity == severity }.reduce(0) { $0 + 1 + $1.moreCount }
    }
    let summary = Summary(
      title: study.study.title, files: study.flow.files, sessions: study.sessions.count,
      questions: study.study.questions.count, errors: count(.error), warnings: count(.warning),
      notes: count(.note), flow: FlowSummary(study.flow))
    if output.json {
      try StandardOutput.write(json: summary)
    } else {
      StandardOutput.write(FlowText.text(study.flow, title: study.study.title))
      StandardOutput.write(
        Words.count(summary.errors, "error") + ", " + Words.count(summary.warnings, "warning")
          + ", " + Words.count(summary.notes, "note") + "\n")
    }
    if !study.hasSoundDesign { throw Failure(status: .invalidCodebook) }
    if study.sessions.isEmpty { throw Failure(status: .noSession) }
    if summary.errors > 0 { throw Failure(status: .problemsFound) }
    guard output.strict else { return }
    var ids: [String] = []
    for diagnostic in diagnostics where diagnostic.isError(underStrict: study.options) {
      if !ids.contains(diagnostic.id.rawValue) { ids.append(diagnostic.id.rawValue) }
    }
    guard !ids.isEmpty else { return }
    throw Failure(
      status: .problemsFound,
      message: "there are warnings (--strict): " + Words.list(ids, joinedBy: "and"))
  }
}
