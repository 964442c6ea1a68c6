import Foundation
import Testing

@testable import StudyReports

@Suite struct WordTextTests {
  @Test func whatStandsOutIsKept() {
    #expect(
      WordText.rich("So \(strong: "17") (\(italic: "p"))")
        == "<w:r><w:t xml:space=\"preserve\">So </w:t></w:r>"
        + "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">17</w:t></w:r>"
        + "<w:r><w:t xml:space=\"preserve\"> (</w:t></w:r>"
        + "<w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">p</w:t></w:r>"
        + "<w:r><w:t xml:space=\"preserve\">)</w:t></w:r>")
  }

  /// A symbol in an italic title is upright.
  @Test func symbolsStandOutOfTitles() {
    let runs = WordText.rich("\(italic: "p") of both", isItalic: true)
    #expect(runs.hasPrefix("<w:r><w:t xml:space=\"preserve\">p</w:t></w:r><w:r><w:rPr><w:i/>"))
  }

  @Test(arguments: SVGWriterTests.hostile) func anyTextStaysText(text: String) throws {
    for runs in [
      WordText.plain(text), WordText.rich("\(strong: text)"), WordText.lines(text),
      WordText.field("SEQ Figure", shown: text),
      WordParagraph.caption("Table", number: 1, title: RichText(text)).markup,
    ] {
      let elements = try XMLProbe.elements("<w:p xmlns:w=\"w\">" + runs + "</w:p>")
      #expect(elements.allSatisfy { $0.name.hasPrefix("w:") })
    }
  }

  @Test func noTextIsNoRun() {
    #expect(WordText.plain("").isEmpty)
    #expect(WordText.lines("a\n\nb").components(separatedBy: "<w:br/>").count == 3)
  }
}
