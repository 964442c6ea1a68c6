/// Quotes words for a shell, so that a printed command can be typed as it stands.
enum ShellWord {
  /// `word` as it is if it is plain, in single quotes otherwise.
  static func quoted(_ word: String) -> String {
    let plain = word.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-_./,=:+@%".contains($0))
    }
    if plain, !word.isEmpty { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
