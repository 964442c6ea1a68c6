import CodedSessions
import Foundation
import Testing

@testable import SessionFiles
@testable import StudyReports

@Suite struct WordDocumentTests {
  private func page(_ sample: AnalysedSession) throws -> SessionPage {
    try ReportParts(sample).files.page
  }

  /// A page whose pictures are all there, as one pixel each.
  private func pixels(_ page: SessionPage) -> [String: [UInt8]] {
    let drawings = page.figures.flatMap(\.drawings) + WordSamples.all(of: page)
    return Dictionary(
      drawings.map { (SVGWriter.file($0), [0x89, 0x50]) }, uniquingKeysWith: { first, _ in first })
  }

  private func probe(_ page: SessionPage) throws -> WordProbe {
    try WordProbe(WordDocument(page, pictures: pixels(page)).bytes())
  }

  @Test(arguments: AnalysedSession.allCases)
  func everyPartIsWellFormed(_ sample: AnalysedSession) throws {
    let page = try page(sample)
    for pixels in [pixels(page), [:]] {
      let probe = try WordProbe(WordDocument(page, pictures: pixels).bytes())
      #expect(probe.parts.first?.path == "[Content_Types].xml")
      for part in probe.parts where !part.path.hasSuffix(".png") {
        let elements = try XMLProbe.elements(String(decoding: part.bytes, as: UTF8.self))
        #expect(!elements.isEmpty, "\(part.path)")
        #expect(!elements.contains { $0.name == "img" || $0.name == "script" })
      }
    }
  }

  @Test(arguments: AnalysedSession.allCases)
  func everyTieHasItsPartAndEveryUseItsTie(_ sample: AnalysedSession) throws {
    let probe = try probe(page(sample))
    let ties = try XMLProbe.elements(probe.text("word/_rels/document.xml.rels"))
      .filter { $0.name == "Relationship" }
    let targets = ties.compactMap { $0.attributes["Target"] }
    #expect(Set(targets).isSubset(of: probe.parts.map { String($0.path.dropFirst(5)) }))
    let ids = ties.compactMap { $0.attributes["Id"] }
    #expect(Set(ids).count == ids.count)
    let elements = try XMLProbe.elements(probe.text("word/document.xml"))
    let used = elements.compactMap { $0.attributes["r:embed"] ?? $0.attributes["r:id"] }
    #expect(Set(used).isSubset(of: ids))
    let pictures = elements.filter { $0.name == "wp:docPr" }.compactMap { $0.attributes["id"] }
    #expect(Set(pictures).count == pictures.count)
    let styles = try XMLProbe.elements(probe.text("word/styles.xml"))
      .compactMap { $0.attributes["w:styleId"] }
    #expect(Set(probe.paragraphs.map(\.style)).isSubset(of: styles))
  }

  @Test(arguments: AnalysedSession.allCases)
  func everyBlockOfThePageIsThere(_ sample: AnalysedSession) throws {
    let page = try page(sample)
    let probe = try probe(page)
    #expect(probe.texts(.title) == [VisibleText.of(page.heading)])
    #expect(probe.texts(.heading1) == page.sections.map { VisibleText.of($0.heading) })
    let all = Set(probe.paragraphs.map(\.text))
    func expect(_ text: String) {
      #expect(all.contains(VisibleText.of(text)), "\(text)")
    }
    for fact in page.facts { expect(fact.value) }
    for block in page.sections.flatMap(\.blocks) {
      switch block {
      case .finding(let text), .paragraph(let text), .method(let text): expect(text.plain)
      case .command(let text): #expect(all.contains(text))
      case .tiles(let tiles): for tile in tiles { expect(tile.label) }
      case .badges(let badges): for badge in badges { expect(badge.finding.plain) }
      case .references(let entries): for entry in entries { expect(entry) }
      case .glossary(let terms):
        for term in terms { expect(term.term + ". " + term.meaning.plain) }
      case .figure(let figure):
        expect("How to read. " + figure.howToRead.plain)
        if let note = figure.note { expect("Note. " + note.plain) }
      case .table(let table):
        if let note = table.note { expect("Note. " + note.plain) }
      }
    }
    expect(page.limits)
  }

  @Test(arguments: AnalysedSession.allCases)
  func figuresAndTablesAreThoseOfThePage(_ sample: AnalysedSession) throws {
    let page = try page(sample)
    let probe = try probe(page)
    var figures: [String] = []
    var tables: [ReportTable] = []
    for block in page.sections.flatMap(\.blocks) {
      if case .figure(let figure) = block { figures.append(VisibleText.of(figure.title.plain)) }
      if case .table(let table) = block { tables.append(table) }
    }
    let captions = probe.texts(.caption)
    #expect(
      captions.filter { $0.hasPrefix("Figure") }
        == figures.enumerated().map { "Figure \($0.offset + 1)\n" + $0.element })
    #expect(
      captions.filter { $0.hasPrefix("Table") }
        == tables.enumerated().map {
          "Table \($0.offset + 1)\n" + VisibleText.of($0.element.title.plain)
        })
    // Each picture is described; samples and squares are not.
    #expect(
      probe.pictures.map(\.description).filter { !$0.isEmpty }
        == page.figures.flatMap(\.drawings).map { VisibleText.of($0.description) })
    for table in tables {
      let rows = table.groups.filter { !$0.rows.isEmpty }.flatMap { group in
        (group.title.map { [[VisibleText.of($0)]] } ?? [])
          + group.rows.map { row in row.map { VisibleText.of($0.shown) } }
      }
      let isThere = probe.tables.contains { found in
        found.first == table.columns.map { VisibleText.of($0.head.plain) }
          && found.dropFirst().map { $0.map { $0.drop { $0 == "\u{A0}" } } }
            == rows.map { $0.map { $0.drop { $0 == "\u{A0}" } } }
      }
      #expect(isThere, "\(table.name)")
    }
    #expect(probe.brokenRows == 0)
    #expect(probe.heads >= tables.count)
  }

  @Test func picturesFitThePage() throws {
    let unit = WordLayout.unitsPerTwentieth
    for picture in try probe(page(.fred)).pictures {
      #expect(picture.width <= (WordLayout.textWidth + 2 * WordLayout.reach) * unit)
      #expect(picture.height <= WordLayout.pictureHeight * unit)
      #expect(picture.width > 0 && picture.height > 0)
    }
  }

  /// Without pixels a picture would be an empty frame in some programs.
  @Test func withoutPixelsTheFilesAreNamed() throws {
    let page = try page(.fred)
    let probe = try WordProbe(WordDocument(page).bytes())
    #expect(probe.pictures.isEmpty)
    #expect(!probe.parts.contains { $0.path.contains("media") })
    let said = probe.texts(.picture)
    #expect(said.count == page.figures.flatMap(\.drawings).count)
    #expect(said.first == "Figure 1: see figures/score.svg")
  }

  @Test func thePropertiesHaveATitleALanguageAndNoDate() throws {
    let page = try page(.fred)
    let properties = try probe(page).text("docProps/core.xml")
    #expect(properties.contains("<dc:title>\(page.heading)</dc:title>"))
    #expect(properties.contains("<dc:language>en-US</dc:language>"))
    #expect(!properties.contains("created") && !properties.contains("modified"))
  }

  @Test(arguments: AnalysedSession.allCases)
  func theSamePageGivesTheSameBytes(_ sample: AnalysedSession) throws {
    let page = try page(sample)
    let again = try ReportParts.make(sample).page
    #expect(
      try WordDocument(page, pictures: pixels(page)).bytes()
        == WordDocument(again, pictures: pixels(again)).bytes())
  }

  /// With `ATTUNE_DEMO_FOLDER` set, leaves the document there to be looked at.
  @Test(arguments: [AnalysedSession.fred, .hostile])
  func aWriterOpensIt(_ sample: AnalysedSession) throws {
    let files = try ReportDocuments(ReportParts(sample).files, formats: [.docx]).files
    let file = try #require(files.files.first { $0.path == "report.docx" })
    if let folder = ProcessInfo.processInfo.environment["ATTUNE_DEMO_FOLDER"] {
      try Data(file.bytes).write(to: URL(filePath: folder + "/\(sample.rawValue).docx"))
    }
    guard let office = HelperProgram("soffice", in: HelperProgram.searchPath) else {
      print("skipped: there is no soffice")
      return
    }
    let text = try HelperProgram.withFolder { folder throws(HelperProgram.Failure) in
      try? Data(file.bytes).write(to: folder.appendingPathComponent("report.docx"))
      try office.run(
        [
          "-env:UserInstallation=" + folder.appendingPathComponent("profile").absoluteString,
          "--headless", "--convert-to", "txt:Text", "report.docx",
        ], in: folder)
      let made = FileManager.default.contents(
        atPath: folder.appendingPathComponent("report.txt").path)
      return String(decoding: made ?? Data(), as: UTF8.self)
    }
    #expect(text.contains("At a glance") && text.contains("Method and reproduction"))
  }
}
