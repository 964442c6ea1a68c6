/// Complains of ids that may tell who a person is.
struct IDReview {
  /// What ids have to be, as a regular expression for the whole id.
  let pattern: String?
  /// The file in which they stand.
  let file: String
  private let regex: Regex<AnyRegexOutput>?

  init(pattern: String?, file: String) {
    self.pattern = pattern
    self.file = file
    regex = pattern.flatMap { try? Regex($0) }
  }

  /// Adds a message about `id` to `log` if it is not as it should be: an error when it is not of the
  /// study's own pattern, a warning when there is no pattern and it looks like a name or a date.
  func review(
    _ id: String, line: Int? = nil, field: Int? = nil, columnName: String? = nil,
    log: inout DiagnosticLog
  ) {
    let place = Diagnostic.Place(file: file, line: line, field: field, columnName: columnName)
    if let regex, let pattern {
      guard (try? regex.wholeMatch(in: id)) == nil else { return }
      log.add(
        Diagnostic(
          .idAgainstPattern, "the id \"\(id)\" is not of the form that [privacy] asks for",
          at: place, expected: "a text that matches \(pattern)",
          hint: "give the person a number in place of a name"))
      return
    }
    guard let kind = IdentifyingText.kind(of: id) else { return }
    log.add(
      Diagnostic(
        .idLooksLikeName, "the id \"\(id)\" looks like \(kind.rawValue)", at: place,
        expected: "an id that tells nobody who it is, such as S-01", treatedAs: "an id",
        hint: "if it is none, say what ids look like: [privacy] id-pattern in study.toml"),
      cause: (columnName ?? "") + kind.rawValue)
  }
}
