/// Cuts one of Praat's text files into what Praat itself reads: numbers that stand free, texts in
/// double quotes, and flags in angle brackets.
///
/// Everything else is there for people ("Praat manual: TextGrid file formats"): `xmin =`, `item [1]:`
/// and comments from an exclamation mark to the end of the line. Long and short files therefore read
/// alike. A quote inside a text is doubled, and a text may hold line ends.
struct PraatTokens {
  /// One thing that Praat reads.
  enum Content: Hashable {
    case number(Substring)
    case text(String)
    case flag(String)
    /// A text whose closing quote is missing.
    case unclosedText
  }

  /// What is read, and the line on which it begins.
  struct Token: Hashable {
    let content: Content
    let line: Int
  }

  private let utf8: [UInt8]
  private var index = 0
  private var line = 1

  /// The tokens of a file's text.
  init(_ utf8: [UInt8]) { self.utf8 = utf8 }

  /// The line that was reached.
  var currentLine: Int { line }

  /// The next token, `nil` at the end. Linear in the length of the file over all calls.
  mutating func next() -> Token? {
    while index < utf8.count {
      let begin = line
      switch utf8[index] {
      case UInt8(ascii: "\""):
        return Token(content: quoted(), line: begin)
      case UInt8(ascii: "<"):
        return Token(content: .flag(word()), line: begin)
      case UInt8(ascii: "!"):
        while index < utf8.count, utf8[index] != 0x0A, utf8[index] != 0x0D { index += 1 }
      case let byte where Self.isBlank(byte):
        step()
      default:
        let isNumber = beginsNumber
        let word = word()
        if isNumber { return Token(content: .number(word[...]), line: begin) }
      }
    }
    return nil
  }

  /// Whether a digit stands here, or a sign before one.
  private var beginsNumber: Bool {
    var place = index
    if utf8[place] == UInt8(ascii: "-") || utf8[place] == UInt8(ascii: "+") { place += 1 }
    return place < utf8.count && (0x30...0x39).contains(utf8[place])
  }

  /// Goes on by one byte and counts lines; CR, LF and CRLF end a line.
  private mutating func step() {
    let byte = utf8[index]
    index += 1
    if byte == 0x0A || (byte == 0x0D && (index >= utf8.count || utf8[index] != 0x0A)) { line += 1 }
  }

  private mutating func word() -> String {
    let start = index
    while index < utf8.count, !Self.isBlank(utf8[index]) { index += 1 }
    return String(decoding: utf8[start..<index], as: UTF8.self)
  }

  private mutating func quoted() -> Content {
    index += 1
    var text: [UInt8] = []
    while index < utf8.count {
      let byte = utf8[index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        guard index < utf8.count, utf8[index] == byte else {
          return .text(String(decoding: text, as: UTF8.self))
        }
        text.append(byte)
        index += 1
      } else {
        // A line end inside a label is one character, whatever the file's own are.
        if byte == 0x0D {
          if index + 1 >= utf8.count || utf8[index + 1] != 0x0A { text.append(0x0A) }
        } else {
          text.append(byte)
        }
        step()
      }
    }
    return .unclosedText
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
