/// The whole text of a file that is no table: a transcript, an XML document, a project.
struct Document {
  /// The file's name without folders.
  let fileName: String
  /// The encoding that the file has.
  let encoding: TextEncoding
  /// The text as UTF-8, without byte-order mark.
  let utf8: [UInt8]

  init(fileName: String, encoding: TextEncoding, utf8: [UInt8]) {
    self.fileName = fileName
    self.encoding = encoding
    self.utf8 = utf8
  }

  /// The text as characters.
  var text: String { String(decoding: utf8, as: UTF8.self) }

  /// The lines as a text editor counts them, the first numbered 1; CR, LF and CRLF end a line.
  var lines: [Line] {
    var lines: [Line] = []
    var start = 0
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      if byte == 0x0A || byte == 0x0D {
        lines.append(line(start..<index, number: lines.count + 1))
        if byte == 0x0D, index + 1 < utf8.count, utf8[index + 1] == 0x0A { index += 1 }
        start = index + 1
      }
      index += 1
    }
    if start < utf8.count { lines.append(line(start..<utf8.count, number: lines.count + 1)) }
    return lines
  }

  /// One line without its end.
  struct Line: Hashable {
    let number: Int
    let text: String
  }

  private func line(_ range: Range<Int>, number: Int) -> Line {
    Line(number: number, text: String(decoding: utf8[range], as: UTF8.self))
  }
}
