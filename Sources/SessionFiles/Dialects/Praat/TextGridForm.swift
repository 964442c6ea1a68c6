/// The forms in which Praat writes a TextGrid as text.
enum TextGridForm: String {
  case long = "long text form"
  case short = "short text form"
  case chronological = "chronological text form"

  /// What a chronological file says of itself.
  static let chronologicalTitle = "Praat chronological TextGrid text file"

  /// The form of a file that begins with `text`, `nil` when it is none of Praat's texts.
  init?(beginning text: Substring) {
    if text.hasPrefix("\"" + Self.chronologicalTitle) {
      self = .chronological
    } else if text.hasPrefix("File type = \"ooTextFile") || text.hasPrefix("\"ooTextFile") {
      self = text.contains("xmin") ? .long : .short
    } else {
      return nil
    }
  }
}
