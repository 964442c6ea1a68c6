import TOMLKit

/// What a student writes down before looking at the data: the question and the prediction of an exercise.
///
/// ```toml
/// schema = 1
/// question = "Does she come closer when he looks away?"
/// prediction = "More often than chance, because ..."
/// given = "infant.averts"
/// target = "mother.moves_closer"
/// ```
public struct CourseFile: Sendable, Hashable {
  /// The question in the student's words.
  public var question: String?
  /// What the student expects.
  public var prediction: String?
  /// The earlier behaviour, as on the command line.
  public var given: String?
  /// The later behaviour.
  public var target: String?

  private static let keys = ["schema", "question", "prediction", "given", "target"]

  /// Reads the file at `path`.
  ///
  /// - Returns: What stands in it, `nil` when anything is wrong, and every message.
  public static func read(_ path: String) -> (course: CourseFile?, diagnostics: [Diagnostic]) {
    let opened = TOMLReader.text(
      path, what: "the file of the exercise", id: .badCourse,
      hint: "a report without --course shows what it should hold")
    switch opened {
    case .failure(let diagnostic): return (nil, [diagnostic])
    case .success(let text):
      var toml = TOMLReader(text: text, file: FileNames.name(of: path), id: .badCourse)
      let course = toml.root().map { CourseFile($0, &toml) }
      return (toml.log.hasErrors ? nil : course, toml.log.all)
    }
  }

  private init(_ table: TOMLTable, _ toml: inout TOMLReader) {
    toml.refuseUnknownKeys(of: table, at: [], known: Self.keys)
    if table["schema"]?.int != 1 {
      toml.complain(
        "the file does not say its schema, or one that is not known here", at: ["schema"],
        expected: "schema = 1")
    }
    question = toml.text("question", in: table, at: [])
    prediction = toml.text("prediction", in: table, at: [])
    given = toml.text("given", in: table, at: [])
    target = toml.text("target", in: table, at: [])
  }
}
