import CodedSessions

/// A TextGrid as its file says it, without any meaning put to it.
struct TextGridFile {
  /// A stretch or a point of a tier with its label.
  struct Mark: Hashable {
    let onset: SessionTime
    /// `nil` for a point.
    let offset: SessionTime?
    let label: String
    /// The line on which it begins.
    let line: Int
  }

  /// One tier.
  struct Tier: Hashable {
    let name: String
    let onset: SessionTime
    let offset: SessionTime
    let hasIntervals: Bool
    /// The line on which the tier begins.
    let line: Int
    var marks: [Mark] = []
  }

  /// Why reading stopped.
  struct Fault: Error, Hashable {
    let message: String
    let expected: String
    let line: Int
  }

  /// The limits of the whole, as `xmin` and `xmax` of the file.
  private(set) var onset = SessionTime.zero
  private(set) var offset = SessionTime.zero
  private(set) var tiers: [Tier] = []
  /// What stopped the reading; tiers and marks before it were read.
  private(set) var fault: Fault?

  private var tokens: PraatTokens

  /// Reads the text of a file in any of Praat's three text forms.
  init(_ utf8: [UInt8]) {
    tokens = PraatTokens(utf8)
    do {
      try read()
    } catch {
      fault = error
    }
  }

  private mutating func read() throws(Fault) {
    let first = try text(expected: "\"ooTextFile\"").text
    let isChronological = first == TextGridForm.chronologicalTitle
    if !isChronological {
      let name = try text(expected: "\"TextGrid\"").text
      guard name == "TextGrid" || name.hasPrefix("TextGrid ") else {
        throw fault("the object is a \(name)", expected: "Object class = \"TextGrid\"")
      }
    }
    onset = try time(expected: "the beginning of the whole (xmin)").time
    offset = try time(expected: "the end of the whole (xmax)").time
    if isChronological {
      try readChronological()
    } else {
      guard let token = tokens.next(), case .flag(let flag) = token.content else {
        throw fault("no word about whether there are tiers", expected: "<exists>")
      }
      if flag == "<absent>" { return }
      let count = try count(expected: "the number of tiers")
      while tiers.count < count { try readTier() }
    }
  }

  private mutating func readTier() throws(Fault) {
    try beginTier()
    let expected = "the number of intervals or points of the tier"
    let count = try count(expected: expected)
    while tiers[tiers.count - 1].marks.count < count { try readMark(ofTier: tiers.count - 1) }
  }

  private mutating func readChronological() throws(Fault) {
    let count = try count(expected: "the number of tiers")
    while tiers.count < count { try beginTier() }
    while let token = tokens.next() {
      guard case .number(let digits) = token.content, let number = Int(digits),
        tiers.indices.contains(number - 1)
      else {
        throw Fault(
          message: "no number of a tier", expected: "a number from 1 to \(tiers.count)",
          line: token.line)
      }
      try readMark(ofTier: number - 1)
    }
  }

  /// Class, name and limits.
  private mutating func beginTier() throws(Fault) {
    let kind = try text(expected: "\"IntervalTier\" or \"TextTier\"")
    guard kind.text == "IntervalTier" || kind.text == "TextTier" else {
      throw Fault(
        message: "\"\(kind.text)\" is no class of tiers",
        expected: "\"IntervalTier\" or \"TextTier\"", line: kind.line)
    }
    let name = try text(expected: "the name of the tier").text
    let onset = try time(expected: "the beginning of the tier (xmin)").time
    let offset = try time(expected: "the end of the tier (xmax)").time
    tiers.append(
      Tier(
        name: name, onset: onset, offset: offset, hasIntervals: kind.text == "IntervalTier",
        line: kind.line))
  }

  private mutating func readMark(ofTier index: Int) throws(Fault) {
    let (onset, line) = try time(expected: "a time in seconds")
    let hasEnd = tiers[index].hasIntervals
    let offset = hasEnd ? try time(expected: "the end of the interval in seconds").time : nil
    let label = try text(expected: "a label in double quotes").text
    tiers[index].marks.append(Mark(onset: onset, offset: offset, label: label, line: line))
  }

  // MARK: Tokens

  private func fault(_ message: String, expected: String) -> Fault {
    Fault(message: message, expected: expected, line: tokens.currentLine)
  }

  private mutating func token(expected: String) throws(Fault) -> PraatTokens.Token {
    guard let token = tokens.next() else { throw fault("the file ends here", expected: expected) }
    if token.content == .unclosedText {
      throw Fault(
        message: "a quote opens here and is never closed", expected: expected, line: token.line)
    }
    return token
  }

  private mutating func text(expected: String) throws(Fault) -> (text: String, line: Int) {
    let token = try token(expected: expected)
    guard case .text(let text) = token.content else {
      throw Fault(message: "no text in quotes", expected: expected, line: token.line)
    }
    return (text, token.line)
  }

  private mutating func time(expected: String) throws(Fault) -> (time: SessionTime, line: Int) {
    let token = try token(expected: expected)
    guard case .number(let digits) = token.content, let time = PraatNumber.time(digits) else {
      throw Fault(message: "no time", expected: expected, line: token.line)
    }
    return (time, token.line)
  }

  private mutating func count(expected: String) throws(Fault) -> Int {
    let token = try token(expected: expected)
    guard case .number(let digits) = token.content, let count = Int(digits), count >= 0 else {
      throw Fault(message: "no count", expected: expected, line: token.line)
    }
    return count
  }
}
