import TOMLKit

/// What came of reading a `study.toml`.
public struct StudyReading: Sendable {
  /// What could be read; where something is wrong, nothing is said there.
  public let study: Study
  /// Every message.
  public let diagnostics: [Diagnostic]
  /// Whether the file is TOML at all, so that the study says something.
  public let isTOML: Bool
  /// Where its keys stand.
  let places: TOMLPlaces

  /// Reads the file at `path`.
  ///
  /// - Parameter statistics: The names that a planned question may have for its statistic; `nil` does not
  ///   look at them.
  public static func read(_ path: String, statistics: [String]? = nil) -> StudyReading {
    let opened = TOMLReader.text(
      path, what: "the design of the study", id: .badStudy,
      hint: "attune init FOLDER writes a folder to begin with")
    switch opened {
    case .failure(let diagnostic):
      return StudyReading(
        study: Study(), diagnostics: [diagnostic], isTOML: false, places: TOMLPlaces())
    case .success(let text):
      return read(text: text, file: FileNames.name(of: path), statistics: statistics)
    }
  }

  /// Reads the text of a file called `file`.
  static func read(text: String, file: String, statistics: [String]? = nil) -> StudyReading {
    var reader = StudyReader(
      toml: TOMLReader(text: text, file: file, id: .badStudy), statistics: statistics)
    let isTOML = reader.read()
    return StudyReading(
      study: reader.study, diagnostics: reader.toml.log.all, isTOML: isTOML,
      places: reader.toml.places)
  }
}
