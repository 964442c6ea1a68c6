import Foundation
import Testing

@testable import SessionFiles
@testable import StudyReports

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Looks into a Word document: its parts, its paragraphs with their styles, its pictures, its tables.
final class WordProbe: NSObject, XMLParserDelegate {
  struct Paragraph: Equatable {
    var style = "Normal"
    var text = ""
    var isInTable = false
  }

  struct Picture: Equatable {
    let description: String
    let width: Int, height: Int
  }

  /// The parts in the order of the archive.
  let parts: [(path: String, bytes: [UInt8])]
  private(set) var paragraphs: [Paragraph] = []
  private(set) var pictures: [Picture] = []
  /// The rows of each table, each with the words of its cells.
  private(set) var tables: [[[String]]] = []
  /// How many rows are heads that are repeated, how many may be broken across pages.
  private(set) var heads = 0, brokenRows = 0
  private var isBreakable = false
  private var extent = (width: 0, height: 0)
  private var isText = false

  /// What is in `file`, read back with the project's own reader of archives.
  init(_ file: [UInt8]) throws {
    let path = FileManager.default.temporaryDirectory.path + "/attune-\(UUID().uuidString).docx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(file).write(to: URL(filePath: path))
    let archive = try ZipArchive(path: path)
    var parts: [(path: String, bytes: [UInt8])] = []
    for name in archive.names { parts.append((name, try archive.bytes(of: name))) }
    self.parts = parts
    super.init()
    let parser = XMLParser(data: Data(try bytes("word/document.xml")))
    parser.delegate = self
    let isSound = parser.parse()
    try #require(isSound, "\(String(describing: parser.parserError))")
  }

  func bytes(_ path: String) throws -> [UInt8] {
    try #require(parts.first { $0.path == path }, "\(path)").bytes
  }

  func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

  /// The paragraphs outside tables whose style is `style`.
  func texts(_ style: WordStyle) -> [String] {
    paragraphs.filter { $0.style == style.rawValue && !$0.isInTable }.map(\.text)
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    switch name {
    case "w:p": paragraphs.append(Paragraph(isInTable: isInTable))
    case "w:pStyle": paragraphs[paragraphs.count - 1].style = attributes["w:val"] ?? ""
    case "w:t": isText = true
    case "w:br": append("\n")
    case "w:tbl":
      tables.append([])
      isInTable = true
    case "w:tr":
      tables[tables.count - 1].append([])
      isBreakable = true
    case "w:cantSplit": isBreakable = false
    case "w:tblHeader": heads += 1
    case "w:tc": tables[tables.count - 1][tables[tables.count - 1].count - 1].append("")
    case "wp:extent":
      extent = (Int(attributes["cx"] ?? "") ?? 0, Int(attributes["cy"] ?? "") ?? 0)
    case "wp:docPr":
      pictures.append(
        Picture(
          description: attributes["descr"] ?? "", width: extent.width, height: extent.height))
    default: break
    }
  }

  private var isInTable = false

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if isText { append(string) }
  }

  private func append(_ text: String) {
    paragraphs[paragraphs.count - 1].text += text
    guard isInTable, let row = tables.last?.count, let cell = tables.last?.last?.count, cell > 0
    else { return }
    tables[tables.count - 1][row - 1][cell - 1] += text
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    switch name {
    case "w:t": isText = false
    case "w:tr": if isBreakable { brokenRows += 1 }
    case "w:tbl": isInTable = false
    default: break
    }
  }
}
