import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads XML as a stream of elements, in document order.
///
/// External entities are never loaded. Depth is limited, as documents come from strangers.
final class XMLReading: NSObject, XMLParserDelegate {
  /// Where a document is malformed.
  struct Fault: Error, Hashable {
    let line: Int
    let words: String
  }

  /// Something that stands in the document.
  enum Event {
    case start(name: String, attributes: [String: String], line: Int)
    case text(String)
    case end(name: String)
  }

  private let take: (Event) -> Void
  private var depth = 0
  private var hasRoot = false
  private var text = ""
  private static let deepest = 256

  private init(take: @escaping (Event) -> Void) { self.take = take }

  /// Reads `bytes` and hands over each element's beginning, its text in one piece, and its end.
  static func read(_ bytes: [UInt8], take: @escaping (Event) -> Void) throws(Fault) {
    // Piece by piece: given as a whole, documents beyond 10 MB are refused by the library.
    let parser = XMLParser(stream: InputStream(data: Data(bytes)))
    parser.shouldResolveExternalEntities = false
    parser.shouldProcessNamespaces = false
    let reading = XMLReading(take: take)
    parser.delegate = reading
    // The parser takes a document that ends too early for a whole one.
    guard parser.parse(), reading.depth == 0, reading.hasRoot else {
      throw Fault(
        line: max(1, parser.lineNumber),
        words: reading.depth > deepest ? "elements are nested too deeply" : "the XML is malformed")
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    flush()
    depth += 1
    hasRoot = true
    if depth > Self.deepest { parser.abortParsing() }
    take(.start(name: name, attributes: attributes, line: parser.lineNumber))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    text += String(decoding: block, as: UTF8.self)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    flush()
    depth -= 1
    take(.end(name: name))
  }

  private func flush() {
    guard !text.isEmpty else { return }
    take(.text(text))
    text = ""
  }
}
