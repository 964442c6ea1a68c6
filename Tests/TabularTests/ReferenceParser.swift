import Tabular

/// What a table means, said as plainly as possible and one byte at a time: the standard that the
/// real parser is held to.
struct ReferenceParser {
  let bytes: [UInt8]
  let delimiter: UInt8
  private(set) var rows: [Row] = []
  private(set) var problems: [RowProblem] = []

  private var place = 0
  private var line = 1
  private var lineStart = 0
  private var fields: [String] = []
  private let quote = UInt8(ascii: "\"")

  init(bytes: [UInt8], delimiter: Character) {
    self.bytes = bytes
    self.delimiter = delimiter.asciiValue ?? 0
  }

  private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }
  private var isAtLineEnd: Bool { byte == nil || byte == 0x0A || byte == 0x0D }

  private func isBlank(_ byte: UInt8?) -> Bool {
    byte != delimiter && (byte == 0x20 || byte == 0x09)
  }

  mutating func parse() {
    while place < bytes.count {
      let firstLine = line
      fields = []
      do throws(RowProblem) {
        let start = place
        try parseRow()
        let isBlankLine = bytes[start..<place].allSatisfy { isBlank($0) }
        if !isBlankLine { rows.append(Row(firstLine, fields)) }
      } catch {
        problems.append(error)
        // An unterminated quote has already taken everything.
        while !isAtLineEnd { place += 1 }
      }
      passLineEnd()
    }
  }

  private mutating func parseRow() throws(RowProblem) {
    while true {
      var start = place
      while isBlank(byte) { place += 1 }
      if byte == quote {
        try parseQuoted()
      } else {
        while !isAtLineEnd, byte != delimiter {
          try checkByte()
          if byte == quote { throw problem(.quoteInsideUnquotedField) }
          place += 1
        }
        fields.append(String(decoding: bytes[start..<place], as: UTF8.self))
      }
      if isAtLineEnd { return }
      place += 1
      start = place
    }
  }

  private mutating func parseQuoted() throws(RowProblem) {
    let opening = problem(.unterminatedQuote)
    var content: [UInt8] = []
    place += 1
    while true {
      guard let byte else { throw opening }
      try checkByte()
      if byte == quote {
        place += 1
        if self.byte != quote { break }
        place += 1
        content.append(quote)
      } else if byte == 0x0A || byte == 0x0D {
        let start = place
        passLineEnd()
        content += bytes[start..<place]
      } else {
        content.append(byte)
        place += 1
      }
    }
    while isBlank(byte) { place += 1 }
    if !isAtLineEnd, byte != delimiter {
      try checkByte()
      throw problem(.textAfterQuotedField)
    }
    fields.append(String(decoding: content, as: UTF8.self))
  }

  private func checkByte() throws(RowProblem) {
    if byte == 0 { throw problem(.zeroByte) }
    if byte == 0xFE || byte == 0xFF { throw problem(.byteOutsideUTF8) }
  }

  private func problem(_ kind: RowProblem.Kind) -> RowProblem {
    RowProblem(kind: kind, line: line, column: place - lineStart + 1, field: fields.count)
  }

  private mutating func passLineEnd() {
    guard let byte else { return }
    place += 1
    if byte == 0x0D, self.byte == 0x0A { place += 1 }
    line += 1
    lineStart = place
  }
}
