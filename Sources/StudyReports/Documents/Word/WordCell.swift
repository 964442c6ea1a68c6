/// One cell of a table in a Word document.
struct WordCell {
  /// What stands in it, as words; by these its width is found.
  let text: String
  /// The same as runs.
  let runs: String
  /// Room for a square before the words, in twentieths of a point.
  var lead = 0
  /// By how much the words are set in, so that they do not touch numbers at their left.
  var indent = 0

  /// What is left free at both sides, in twentieths of a point.
  static let margin = 60
}
