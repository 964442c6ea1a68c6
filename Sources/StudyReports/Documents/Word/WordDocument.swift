import SessionFiles

/// A page as a Word document, made from the page's values: headings, captions, notes and tables are the
/// document's own and can be edited.
///
/// The same page with the same pictures gives the same bytes.
struct WordDocument {
  private let page: SessionPage
  private let pictures: [String: [UInt8]]

  /// The document of `page`.
  ///
  /// - Parameter pictures: The PNG of each SVG that is to be shown; of a figure without one the document
  ///   names the file.
  init(_ page: SessionPage, pictures: [String: [UInt8]] = [:]) {
    self.page = page
    self.pictures = pictures
  }

  /// The file.
  func bytes() throws(ZipArchiveWriter.Failure) -> [UInt8] {
    try ZipArchiveWriter.archive(parts)
  }

  /// The parts of the package; the first tells what the others are.
  var parts: [ZipArchiveWriter.Member] {
    let body = WordBody(page, pixels: pictures)
    let document =
      WordPackage.declaration
      + "<w:document xmlns:w=\"\(WordPackage.main)\" xmlns:r=\"\(WordPackage.ties)\""
      + WordPictures.namespaces + "><w:body>" + body.markup + WordPackage.section
      + "</w:body></w:document>"
    let texts = [
      ("[Content_Types].xml", WordPackage.contentTypes), ("_rels/.rels", WordPackage.packageTies),
      (
        "docProps/core.xml",
        WordPackage.properties(title: page.heading, subject: page.runningFoot)
      ),
      ("word/document.xml", document),
      (
        "word/_rels/document.xml.rels",
        WordPackage.documentTies(pictures: body.pictures.parts.map { ($0.id, $0.path) })
      ),
      ("word/styles.xml", WordStyles.part), ("word/settings.xml", WordPackage.settings),
      ("word/header1.xml", WordPackage.header(page.runningFoot)),
    ]
    return texts.map { ZipArchiveWriter.Member(path: $0.0, bytes: Array($0.1.utf8)) }
      + body.pictures.parts.map {
        ZipArchiveWriter.Member(path: "word/" + $0.path, bytes: $0.bytes)
      }
  }
}
