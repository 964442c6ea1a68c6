/// Cuts GSEQ's data language (SDIS) into words and marks, leaving out comments.
///
/// A comment stands between two `%` on one line, or from `%` to the end of the line, or as a block between
/// two `!`. The marks `; / & ( ) < > =` and `*` stand by themselves in declarations; in the data a word goes
/// to the next blank or one of `; / & ( ) <`.
struct SDISTokens {
  /// A word or mark with its line.
  struct Token: Hashable {
    let text: String
    let line: Int
  }

  /// Everything up to the first `;`.
  private(set) var declarations: [Token] = []
  /// Everything after it.
  private(set) var data: [Token] = []
  /// Whether there is a `;` that ends the declarations.
  private(set) var hasDeclarations = false

  init(_ lines: [Document.Line]) {
    var isBlock = false
    for line in lines {
      let text = Self.withoutComments(line.text, isBlock: &isBlock)
      if !hasDeclarations, let end = text.firstIndex(of: ";") {
        Self.cut(text[..<end], marks: "()<>=*", line: line.number, into: &declarations)
        hasDeclarations = true
        Self.cutData(text[text.index(after: end)...], line: line.number, into: &data)
      } else if hasDeclarations {
        Self.cutData(text[...], line: line.number, into: &data)
      } else {
        Self.cut(text[...], marks: "()<>=*", line: line.number, into: &declarations)
      }
    }
  }

  private static func withoutComments(_ text: String, isBlock: inout Bool) -> String {
    var plain = ""
    var isComment = false
    for character in text {
      if isBlock {
        if character == "!" { isBlock = false }
        continue
      }
      if character == "%" {
        isComment.toggle()
        plain.append(" ")
      } else if !isComment {
        if character == "!" {
          isBlock = true
          plain.append(" ")
        } else {
          plain.append(character)
        }
      }
    }
    return plain
  }

  private static func cut(
    _ text: Substring, marks: String, line: Int, into tokens: inout [Token]
  ) {
    var word = ""
    func end() {
      if !word.isEmpty { tokens.append(Token(text: word, line: line)) }
      word = ""
    }
    for character in text {
      if character.isWhitespace {
        end()
      } else if marks.contains(character) {
        end()
        tokens.append(Token(text: String(character), line: line))
      } else {
        word.append(character)
      }
    }
    end()
  }

  /// Labels may hold blanks: `<Dyad Low 1>` is one token.
  private static func cutData(_ text: Substring, line: Int, into tokens: inout [Token]) {
    var rest = text
    while let open = rest.firstIndex(of: "<") {
      cut(rest[..<open], marks: ";/&()", line: line, into: &tokens)
      let after = rest[rest.index(after: open)...]
      let close = after.firstIndex(of: ">") ?? after.endIndex
      tokens.append(Token(text: "<" + after[..<close], line: line))
      rest = close == after.endIndex ? "" : after[after.index(after: close)...]
    }
    cut(rest, marks: ";/&()", line: line, into: &tokens)
  }
}
