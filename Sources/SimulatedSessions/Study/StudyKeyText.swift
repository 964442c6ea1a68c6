import CodedSessions

/// What is true of a simulated study, a row for each dyad: its own probabilities, and what happened in its session.
///
/// The answer key of an exercise, and what a power analysis compares with.
public struct StudyKeyText: Hashable, Sendable {
  /// The file's columns.
  static let columns = [
    "id", "group", "simulated", "seed", "true_pursuit_probability", "true_answer_probability",
    "aversions",
    "truly_pursued_aversions", "complete_cycles", "infant_vocalisations",
    "infant_vocalisations_answered",
  ]

  /// The rows so far.
  private var lines = [delimitedLine(Self.columns)]

  /// A key without a dyad.
  public init() {}

  /// Adds what is true of one dyad and its session.
  public mutating func add(_ member: SimulatedStudy.Member, _ session: SimulatedSession) {
    let truth = session.truth
    lines.append(
      delimitedLine([
        member.id, member.group, "1", String(member.seed), member.pursuit.description,
        member.answers.description, String(truth.aversions.count),
        String(truth.pursuedAversions.count), String(truth.completeCycles.count),
        String(truth.infantVocalisations.count),
        String(truth.infantVocalisations.count { $0.answer != nil }),
      ]))
  }

  /// The text of the file.
  public var text: String { lines.joined(separator: "\n") + "\n" }
}
