import CodedSessions
import StudyReports
import Testing

@Suite struct SVGWriterTests {
  static let hostile = [
    "<img src=x onerror=alert(1)>", "\"><script>alert(1)</script>", "' onload='x", "a\u{0}b\u{1B}c",
    "]]>", "&amp;&#60;", "\u{202E}gnp.exe\u{2066}", "\"\u{301}quote", "<\u{338}tag",
    "\u{FFFE}\u{FFFF}",
    "👩‍👧 看", "line\nbreak\ttab", String(repeating: "W", count: 300),
  ]

  @Test(arguments: hostile) func anyTextStaysText(text: String) throws {
    let style = MarkStyle.text()
    let drawing = Drawing(
      id: "f1", width: 100, height: 50, title: text, description: text,
      marks: [
        .text(text, x: 1, y: 2, style, tooltip: text + "!"),
        .rectangle(x: 0, y: 0, width: 5, height: 5, .missing, tooltip: text),
      ])
    let file = SVGWriter.file(drawing)
    let elements = try XMLProbe.elements(file)
    #expect(
      elements.map(\.name) == [
        "svg", "title", "desc", "defs", "pattern", "path", "text", "title", "rect", "title",
      ])
    #expect(!file.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
  }

  @Test func stepsByALengthAreShort() {
    let drawing = Drawing(
      id: "f1", width: 9, height: 9, title: "", description: "",
      marks: [
        Mark(
          .path([
            .move(x: 1, y: 2), .right(3), .down(-1.5), .close, .shift(right: 0, down: -2),
            .shift(right: -1, down: 2.25), .right(-3),
          ]), .line(.soft))
      ])
    #expect(SVGWriter.file(drawing).contains("d=\"M1 2h3V0.5Zm0-2M0 2.3h-3\""))
  }

  @Test func aFileDiffersFromThePageOnlyInItsHeader() throws {
    let drawing = Drawing(
      id: "f7", width: 10.04, height: 20.06, title: "t", description: "d",
      marks: [
        .line(x1: -0.04, y1: 1 / 3.0, x2: .infinity, y2: 1e12, .line(.hair)),
        Mark(.circle(x: 1, y: 2, radius: 3), MarkStyle("dot", fill: .fixed(Colour(0xABCDEF)))),
        Mark(.path([.move(x: 1, y: 2), .line(x: 3.25, y: 4), .close]), .line(.soft, width: 1.5)),
        .text("up", x: 1, y: 2, .text(isBold: true, anchor: .middle), isTurned: true),
      ])
    let file = SVGWriter.file(drawing)
    #expect(file.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns="))
    #expect(file.contains("viewBox=\"0 0 10 20.1\" width=\"10\" height=\"20.1\""))
    #expect(file.contains("<line x1=\"0\" y1=\"0.3\" x2=\"0\" y2=\"0\" class=\"rule s-hair\""))
    #expect(file.contains("d=\"M1 2l2.3 2Z\""))
    #expect(file.contains("aria-labelledby=\"f7-t f7-d\""))
    #expect(try XMLProbe.elements(file).count == 7)
  }

  /// Neighbours of one look stand in one group, their lines in one path; what a reader points at stays by itself.
  @Test func neighboursOfOneLookAreTogether() throws {
    let lines = (0..<3).map {
      Mark.line(x1: 0, y1: Double($0), x2: 9, y2: Double($0), .line(.hair))
    }
    let words = ["a", "b"].map { Mark.text($0, x: 1, y: 2, .text(), tooltip: $0) }
    let faint = MarkStyle("rule", stroke: .token(.ink), opacity: 0.5)
    let crossing = (0..<2).map { Mark.line(x1: 0, y1: Double($0), x2: 9, y2: 3, faint) }
    let file = SVGWriter.file(
      Drawing(
        id: "f1", width: 9, height: 9, title: "", description: "",
        marks: lines + words + crossing + Mark.group(.line(.soft), lines.map { Mark($0.shape) })))
    #expect(
      file.contains(
        "<path d=\"M0 0h9M0 1h9M0 2h9\" class=\"rule s-hair\" fill=\"none\" stroke=\"#E9EAED\"/>"))
    #expect(
      file.contains(
        "font-size=\"12.5\"><text x=\"1\" y=\"2\">a</text><text x=\"1\" y=\"2\">b</text></g>"))
    #expect(
      file.contains("stroke-opacity=\"0.50\"><line x1=\"0\" y1=\"0\" x2=\"9\" y2=\"3\"/><line "))
    #expect(file.contains("<path d=\"M0 0h9M0 1h9M0 2h9\" class=\"rule s-soft\""))
    #expect(!file.contains("xlink"))
  }

  @Test func copiesAreOneStretchedPath() throws {
    let file = SVGWriter.file(
      Drawing(
        id: "f1", width: 9, height: 9, title: "", description: "",
        marks: [
          Mark(
            .copies(
              [.move(x: 0, y: 1), .right(1), .down(2), .right(-1), .close], over: [3..<5, 6..<6.5]),
            MarkStyle("bar", fill: .token(.away)))
        ]))
    #expect(
      file.contains(
        "<g class=\"bar f-away\" fill=\"#7C8593\"><defs><path id=\"f1-c1\" d=\"M0 1h1v2H0Z\"/></defs>"
          + "<use xlink:href=\"#f1-c1\" transform=\"matrix(2 0 0 1 3 0)\"/>"
          + "<use xlink:href=\"#f1-c1\" transform=\"matrix(0.5 0 0 1 6 0)\"/></g>"))
    try FigureRules.check(XMLProbe.elements(file))
  }
}
