import CodedSessions
import StudyAnalysis

/// How the numbers of an exercise were made.
enum CourseworkSettings {
  static func of(_ input: CourseworkInput) -> ReportSettings {
    let analysis = input.analysis
    let book = analysis.session.codebook
    return ReportSettings(
      .course, seed: analysis.seed,
      [
        "given": .text(book[analysis.question.given].fullName),
        "target": .text(book[analysis.question.target].fullName),
        "window": analysis.response.map { ResponseResults.window($0.question.window) } ?? .null,
        "answers": .flag(input.showsAnswers),
      ])
  }
}
