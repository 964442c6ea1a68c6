/// Names a file for what it is when it is not a table of text, from its first bytes.
enum KnownFormat {
  /// What the file is, and how its data can be brought here as text.
  struct Finding: Hashable {
    let name: String
    let hint: String
  }

  /// What a text begins, `nil` if it may be a table.
  ///
  /// - Parameter text: The first block as UTF-8, whatever encoding the file has.
  static func recognise(text: [UInt8]) -> Finding? {
    self.text(beginning: String(decoding: text.prefix(600), as: UTF8.self))
  }

  private static let textHint =
    "export the events as text (CSV or tab-delimited) from the program that made it"

  /// What the bytes of `head` begin, `nil` if they may be text.
  static func recognise(head: [UInt8], fileName: String) -> Finding? {
    func begins(_ bytes: [UInt8]) -> Bool { head.starts(with: bytes) }
    if begins([0xD0, 0xCF, 0x11, 0xE0]) {
      return Finding(
        name: "an old Excel workbook or another Office file",
        hint: "in the spreadsheet, save the sheet as CSV UTF-8 (comma delimited)")
    }
    if begins([0x89, 0x50, 0x4E, 0x47]) { return Finding(name: "a PNG picture", hint: textHint) }
    if begins([0xFF, 0xD8, 0xFF]) { return Finding(name: "a JPEG picture", hint: textHint) }
    if begins([0x25, 0x50, 0x44, 0x46]) { return Finding(name: "a PDF document", hint: textHint) }
    if begins([0x1F, 0x8B]) {
      return Finding(name: "a gzip archive", hint: "unpack it first: gunzip FILE")
    }
    if begins(Array("SQLite format 3".utf8)) {
      return Finding(name: "an SQLite database", hint: textHint)
    }
    if head.count > 11, Array(head[4..<8]) == Array("ftyp".utf8) {
      return Finding(name: "a video", hint: "code it first; Attune reads codings, not video")
    }
    return nil
  }

  private static func text(beginning text: String) -> Finding? {
    let start = text.drop { $0.isWhitespace }
    if start.hasPrefix("<?xml") {
      return Finding(name: "an XML document", hint: textHint)
    }
    if start.hasPrefix("{") || start.hasPrefix("[") {
      if text.contains("\"behaviors_conf\"") || text.contains("\"time_format\"")
        || text.contains("\"observations\"") || text.contains("project_format_version")
      {
        return Finding(
          name: "a BORIS project (JSON)",
          hint: "in BORIS: Observations > Export events > Aggregated events, as CSV")
      }
      return Finding(name: "a JSON document", hint: textHint)
    }
    if start.hasPrefix("<html") || start.hasPrefix("<!DOCTYPE") {
      return Finding(name: "a web page", hint: textHint)
    }
    return nil
  }
}
