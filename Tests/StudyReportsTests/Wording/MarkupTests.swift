import Testing

@testable import StudyReports

@Suite struct MarkupTests {
  @Test func escapesByScalarNotByCharacter() {
    // With an accent on it, a quotation mark is another character to Swift, but not to a browser.
    #expect(Markup(escaping: "\"\u{301}").source == "&quot;\u{301}")
    #expect(Markup(escaping: "<\u{338}").source == "&lt;\u{338}")
    #expect(Markup(escaping: "&amp;'").source == "&amp;amp;&#39;")
    #expect(Markup(escaping: "\u{0}\u{202E}\u{FFFF}").source == "\u{FFFD}\u{FFFD}\u{FFFD}")
    #expect(Markup(escaping: "a\r\nb\u{200F}").source == "a  b")
    #expect(Markup(escaping: "שלום 👩‍👧").source == "שלום 👩‍👧")
  }

  @Test func templatesPrintMarkupOnly() {
    for bytes in [
      PackageResources.session_report_mustache, PackageResources.figure_mustache,
      PackageResources.table_mustache,
    ] {
      let template = String(decoding: bytes, as: UTF8.self)
      // Two braces that are neither a section nor a partial would escape a second time.
      var rest = template[...]
      while let range = rest.firstRange(of: "{{") {
        let next = rest[range.upperBound...].first
        #expect(next.map { "{#^/>!".contains($0) } ?? false)
        rest = rest[range.upperBound...]
        if next == "{" { rest = rest.dropFirst() }
      }
    }
  }
}
