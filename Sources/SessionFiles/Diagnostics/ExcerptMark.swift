/// Finds the field of a line of delimited text that a message is about.
enum ExcerptMark {
  /// How much of a line a message shows.
  private static let longest = 100

  /// `text` with its `field` (from 1) marked, or all of it when no field is meant.
  ///
  /// A field that the line does not hold, because its row goes on on the next line, marks all.
  static func excerpt(
    of text: String, field: Int?, delimiter: UInt8, header: (line: Int, text: String)?
  ) -> Diagnostic.Excerpt {
    let delimiter = Character(Unicode.Scalar(delimiter))
    let characters = Array(text)
    var range = 0..<characters.count
    if let field, let found = self.range(ofField: field, in: characters, delimiter: delimiter) {
      range = found
    }
    var shown = text
    if characters.count > longest {
      let start = max(0, min(range.lowerBound - 40, characters.count - longest))
      let end = min(characters.count, start + longest)
      shown =
        (start > 0 ? "…" : "") + String(characters[start..<end])
        + (end < characters.count ? "…" : "")
      let shift = start - (start > 0 ? 1 : 0)
      let lower = max(0, range.lowerBound - shift)
      range = lower..<min(shown.count, max(lower, range.upperBound - shift))
    }
    let headerText = header.map {
      $0.text.count > longest ? String($0.text.prefix(longest)) + "…" : $0.text
    }
    return Diagnostic.Excerpt(
      header: headerText, headerLine: header?.line, text: shown, markStart: range.lowerBound,
      markLength: max(1, range.count))
  }

  private static func range(
    ofField field: Int, in line: [Character], delimiter: Character
  ) -> Range<Int>? {
    var start = 0
    var number = 1
    var isQuoted = false
    for (index, character) in line.enumerated() {
      if character == "\"" { isQuoted.toggle() }
      guard character == delimiter, !isQuoted else { continue }
      if number == field { return start..<index }
      number += 1
      start = index + 1
    }
    return number == field ? start..<line.count : nil
  }
}
