/// Finds the character between the cells from the first bytes of a table.
///
/// A `sep=` line decides. Otherwise each of tab, semicolon, comma and bar is tried: the winner cuts
/// the most lines into the same number (two or more) of cells, counted outside quotes. A comma that
/// stands between digits in a table that another character cuts as well is a decimal mark.
struct DelimiterGuess: Equatable {
  /// The delimiter as an ASCII byte.
  let delimiter: UInt8
  /// Why it was chosen, in words.
  let reason: String
  /// The bytes of the `sep=` line, its end included; 0 if there is none.
  let declarationLength: Int

  /// The guess for a table that begins with `head`.
  init(head: [UInt8]) {
    if let declared = Self.declaration(in: head) {
      self = declared
      return
    }
    var best: (delimiter: UInt8, score: Int) = (UInt8(ascii: ","), 0)
    for candidate in Self.candidates {
      let score = Self.score(of: candidate, in: head)
      if score > best.score { best = (candidate, score) }
    }
    delimiter = best.delimiter
    declarationLength = 0
    reason =
      best.score == 0
      ? "no delimiter found, one column"
      : "\(Self.name(of: best.delimiter)) cuts most lines alike"
  }

  /// A delimiter that the user gave.
  init(given: UInt8, head: [UInt8]) {
    delimiter = given
    reason = "given by --delimiter"
    declarationLength = Self.declaration(in: head)?.declarationLength ?? 0
  }

  /// What a delimiter is called.
  static func name(of delimiter: UInt8) -> String {
    switch delimiter {
    case UInt8(ascii: ","): "comma"
    case UInt8(ascii: ";"): "semicolon"
    case UInt8(ascii: "\t"): "tab"
    case UInt8(ascii: "|"): "bar"
    default: "\"\(Character(Unicode.Scalar(delimiter)))\""
    }
  }

  private static let candidates: [UInt8] = [
    UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|"),
  ]

  private init(delimiter: UInt8, reason: String, declarationLength: Int) {
    self.delimiter = delimiter
    self.reason = reason
    self.declarationLength = declarationLength
  }

  private static func declaration(in head: [UInt8]) -> DelimiterGuess? {
    guard head.count > 4,
      head[..<4].elementsEqual("sep=".utf8) || head[..<4].elementsEqual("SEP=".utf8),
      head[4] < 0x80
    else { return nil }
    var end = 5
    if end < head.count, head[end] == UInt8(ascii: "\r") { end += 1 }
    if end < head.count, head[end] == UInt8(ascii: "\n") { end += 1 }
    guard end > 5 || head.count == 5 else { return nil }
    return DelimiterGuess(
      delimiter: head[4], reason: "the first line says sep=\(Character(Unicode.Scalar(head[4])))",
      declarationLength: end)
  }

  /// How well `delimiter` cuts the lines: the share of lines cut into the commonest number of cells,
  /// times the number of cuts.
  private static func score(of delimiter: UInt8, in head: [UInt8]) -> Int {
    let cellsOfLines = cells(cutBy: delimiter, in: head)
    var counts: [Int: Int] = [:]
    for cells in cellsOfLines { counts[cells, default: 0] += 1 }
    let usual = counts.filter { $0.key > 1 }.max { ($0.value, $0.key) < ($1.value, $1.key) }
    guard let usual else { return 0 }
    let share = usual.value * 1000 / max(1, cellsOfLines.count)
    // Other delimiters seldom stand in a table by accident; a comma does, as a decimal mark. A header
    // that is not cut speaks against any.
    let weight = (delimiter == UInt8(ascii: ",") ? 1 : 2) * (cellsOfLines.first == 1 ? 1 : 2)
    return share * min(usual.key - 1, 60) * weight
  }

  /// The number of cells of each of the first lines that hold anything.
  private static func cells(cutBy delimiter: UInt8, in head: [UInt8]) -> [Int] {
    var result: [Int] = []
    var cells = 1
    var isQuoted = false
    var hasText = false
    for byte in head.prefix(64 * 1024) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if hasText { result.append(cells) }
        cells = 1
        hasText = false
        if result.count >= 200 { return result }
        continue
      }
      if byte == delimiter, !isQuoted { cells += 1 }
      hasText = true
    }
    if hasText { result.append(cells) }
    return result
  }
}
