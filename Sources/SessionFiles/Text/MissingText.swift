/// The ways in which files write "nothing here".
enum MissingText {
  /// Whether `text` stands for a missing value.
  static func matches(_ text: String) -> Bool {
    let trimmed = text.trimmingBlanks
    if trimmed.count > 12 { return false }
    switch trimmed.lowercased() {
    case "", "na", "n/a", "nan", ".", "-", "none", "null", "not defined", "not found", "-999",
      "#n/a":
      return true
    default: return false
    }
  }
}
