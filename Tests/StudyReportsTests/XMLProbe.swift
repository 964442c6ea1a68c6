import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads markup with a strict parser, which refuses anything that is not well-formed.
final class XMLProbe: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    let path: [String]
  }

  private var elements: [Element] = []
  private var path: [String] = []

  static func elements(_ text: String) throws -> [Element] {
    let probe = XMLProbe()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = probe
    let isSound = parser.parse()
    try #require(isSound, "not well-formed: \(String(describing: parser.parserError))")
    return probe.elements
  }

  /// The elements of every picture of a page.
  static func pictures(_ html: String) throws -> [[Element]] {
    try html.components(separatedBy: "<svg").dropFirst().map { piece in
      let end = try #require(piece.range(of: "</svg>"))
      return try elements("<svg" + piece[..<end.upperBound])
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.append(Element(name: elementName, attributes: attributes, path: path))
    path.append(elementName)
  }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    path.removeLast()
  }
}
