import CodedSessions
import Foundation
import StudyReports
import Testing

@Suite struct PageRendererTests {
  static func html(_ session: CodedSession) throws -> String {
    try PageRenderer().html(SessionReport.page(SampleReport.input(session)))
  }

  /// With `ATTUNE_DEMO_FOLDER` set, leaves the page there to be looked at.
  @Test func writesAWholePage() throws {
    let page = SessionReport.page(SampleReport.input(try SampleSessions.play()))
    let html = try PageRenderer().html(page)
    #expect(
      html.hasPrefix("<!doctype html>\n<html lang=\"en\"><head><meta http-equiv=\"Content-Security")
    )
    #expect(!html.contains("{{") && !html.contains("}}}"))
    #expect(!html.contains("Optional(") && !html.contains("Markup("))
    for id in ["glance", "quality", "course", "budget", "sequence", "method", "terms"] {
      #expect(html.contains("<section id=\"\(id)\">"))
    }
    #expect(html.contains("simulated data"))
    #expect(html.contains("is not a diagnosis"))
    #expect(html.contains("Figure 1") && html.contains("Figure 2") && html.contains("Table 1"))
    #expect(!html.contains("<script") && !html.contains("http://") && !html.contains("https://"))
    #expect(html.utf8.count < 250_000)
    if let folder = ProcessInfo.processInfo.environment["ATTUNE_DEMO_FOLDER"] {
      let url = URL(filePath: folder)
      try Data(html.utf8).write(to: url.appending(path: "session.html"))
      for drawing in page.figures.flatMap(\.drawings) {
        try Data(SVGWriter.file(drawing).utf8).write(to: url.appending(path: drawing.id + ".svg"))
      }
    }
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    #expect(try Self.html(SampleSessions.play()) == Self.html(SampleSessions.play()))
  }

  @Test func idsAreUniqueAndPicturesWellFormed() throws {
    let html = try Self.html(SampleSessions.play())
    let ids = html.components(separatedBy: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count)
    #expect(try XMLProbe.pictures(html).count > 10)
  }

  @Test func theBodyIsWellFormedWhateverTheNames() throws {
    let nasty = SVGWriterTests.hostile.joined(separator: " ")
    var input = SampleReport.input(try SampleSessions.play(hostileName: nasty))
    input.heading = nasty
    input.findings = ["\(strong: nasty) \(nasty)"]
    input.tiles = [Tile(label: nasty, value: nasty, unit: nasty, comparison: RichText(nasty))]
    input.badges = [QualityBadge(.look, nasty, RichText(nasty))]
    input.reproduction = nasty
    input.glossary = [GlossaryTerm(nasty, RichText(nasty))]
    input.method = RichText(nasty)
    let html = try PageRenderer().html(SessionReport.page(input))
    let body = try #require(html.range(of: "<body>"))
    let end = try #require(html.range(of: "</body>"))
    let elements = try XMLProbe.elements(
      TableRows.closed(String(html[body.lowerBound..<end.upperBound])))
    #expect(!elements.contains { $0.name == "script" || $0.name == "img" })
    #expect(!elements.contains { $0.attributes.keys.contains { $0.hasPrefix("on") } })
  }

  @Test func aStyleSheetCannotBeLeftByAName() throws {
    let play = try SampleSessions.play()
    let session = try CodedSession(
      id: "</style><script>\"}\\", span: play.span, spanOrigin: .stated, timeUnit: play.timeUnit,
      persons: [], streams: [], codebook: .empty)
    let html = try Self.html(session)
    #expect(html.components(separatedBy: "</style").count == 2)
    #expect(!html.contains("<script"))
  }

  @Test func sectionsWithoutDataSaySo() throws {
    let session = try OddSession.empty.session()
    let input = SessionReportInput(
      session: session, heading: "Empty", codable: "–", version: "attune",
      transitions: .missing("No transition was coded."))
    let html = try PageRenderer().html(SessionReport.page(input))
    #expect(html.contains("No transition was coded."))
    #expect(html.contains("too short for a finding"))
    #expect(!html.contains("simulated"))
    #expect(html.contains("No bout and no moment"))
  }
}
