public import StudyAnalysis

/// What a coursework report is made of.
public struct CourseworkInput: Sendable {
  /// What was worked out.
  public var analysis: CourseworkAnalysis
  /// The program's name and version.
  public var version: String
  /// The command that makes the report again.
  public var reproduction: String
  /// The question in the student's words.
  public var question: String?
  /// What the student expects, written down before looking.
  public var prediction: String?
  /// Whether blanks are filled.
  public var showsAnswers: Bool

  /// The inputs of a report.
  public init(
    _ analysis: CourseworkAnalysis, version: String, reproduction: String,
    question: String? = nil, prediction: String? = nil, showsAnswers: Bool = false
  ) {
    self.analysis = analysis
    self.version = version
    self.reproduction = reproduction
    self.question = question
    self.prediction = prediction
    self.showsAnswers = showsAnswers
  }
}
