/// What makes a folder of parts a Word document: names of markup, types of parts, ties between them.
enum WordPackage {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let ties = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let kind =
    "application/vnd.openxmlformats-officedocument.wordprocessingml"

  /// `[Content_Types].xml`.
  static let contentTypes =
    declaration + "<Types xmlns=\"\(package)/content-types\">"
    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
    + "<Default Extension=\"svg\" ContentType=\"image/svg+xml\"/>"
    + "<Override PartName=\"/word/document.xml\" ContentType=\"\(kind).document.main+xml\"/>"
    + "<Override PartName=\"/word/styles.xml\" ContentType=\"\(kind).styles+xml\"/>"
    + "<Override PartName=\"/word/settings.xml\" ContentType=\"\(kind).settings+xml\"/>"
    + "<Override PartName=\"/word/header1.xml\" ContentType=\"\(kind).header+xml\"/>"
    + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
    + "</Types>"

  /// `_rels/.rels`.
  static let packageTies =
    declaration + "<Relationships xmlns=\"\(package)/relationships\">"
    + "<Relationship Id=\"rId1\" Type=\"\(ties)/officeDocument\" Target=\"word/document.xml\"/>"
    + "<Relationship Id=\"rId2\" Type=\"\(package)/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
    + "</Relationships>"

  /// `word/_rels/document.xml.rels`: fixed parts, then pictures by id and path.
  static func documentTies(pictures: [(id: String, path: String)]) -> String {
    func tie(_ id: String, _ type: String, _ target: String) -> String {
      "<Relationship Id=\"\(id)\" Type=\"\(ties)/\(type)\" Target=\"\(target)\"/>"
    }
    return declaration + "<Relationships xmlns=\"\(package)/relationships\">"
      + tie("rIdStyles", "styles", "styles.xml") + tie("rIdSettings", "settings", "settings.xml")
      + tie("rIdHeader", "header", "header1.xml")
      + pictures.map { tie($0.id, "image", $0.path) }.joined() + "</Relationships>"
  }

  /// `docProps/core.xml`. There is no date in it: the same page gives the same bytes.
  static func properties(title: String, subject: String) -> String {
    declaration
      + "<cp:coreProperties xmlns:cp=\"\(package)/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
      + "<dc:title>" + Markup(escaping: title).source + "</dc:title>"
      + "<dc:subject>" + Markup(escaping: subject).source + "</dc:subject>"
      + "<dc:language>en-US</dc:language></cp:coreProperties>"
  }

  /// `word/settings.xml`: a document of today's Word rather than of one from 2007.
  static let settings =
    declaration + "<w:settings xmlns:w=\"\(main)\"><w:zoom w:percent=\"100\"/>"
    + "<w:defaultTabStop w:val=\"720\"/><w:compat>"
    + "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>"
    + "</w:compat><w:themeFontLang w:val=\"en-US\"/></w:settings>"

  /// `word/header1.xml`: the name of the report at the left, the page's number at the right.
  static func header(_ words: String) -> String {
    declaration + "<w:hdr xmlns:w=\"\(main)\">"
      + WordParagraph(
        .header, WordText.plain(words) + "<w:r><w:tab/></w:r>" + WordText.field("PAGE", shown: "1")
      ).markup + "</w:hdr>"
  }

  /// The end of the body: the page's size, margins and header.
  static let section =
    "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>"
    + "<w:pgSz w:w=\"\(WordLayout.pageWidth)\" w:h=\"\(WordLayout.pageHeight)\"/>"
    + "<w:pgMar w:top=\"\(WordLayout.margin)\" w:right=\"\(WordLayout.margin)\""
    + " w:bottom=\"\(WordLayout.margin)\" w:left=\"\(WordLayout.margin)\""
    + " w:header=\"720\" w:footer=\"720\" w:gutter=\"0\"/></w:sectPr>"
}
