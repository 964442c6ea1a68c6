import CodedSessions
import StudyAnalysis

/// What the sentences of a coursework report call things, and its blanks.
struct CourseworkWords {
  let input: CourseworkInput
  /// `infant averts`.
  let given: String
  /// `mother moves closer`.
  let target: String
  /// The person of the given.
  let giver: String
  /// The person of the target.
  let follower: String
  /// How long the session is.
  let length: String

  /// A place for a number that the reader works out.
  static let blank = "\u{2009}______\u{2009}"

  init(_ input: CourseworkInput) {
    self.input = input
    let analysis = input.analysis
    let names = BehaviourNames(analysis.session.codebook)
    given = names.full(analysis.question.given)
    target = names.full(analysis.question.target)
    giver = analysis.pair[0].id
    follower = analysis.pair[1].id
    let labels = TimeLabels(analysis.session.timeUnit)
    length =
      labels.isClock
      ? Clock.text(analysis.session.duration) : labels.length(analysis.session.duration)
  }

  /// `text`, or a blank where answers are left to the reader.
  func answer(_ text: String) -> String { input.showsAnswers ? text : Self.blank }
}
