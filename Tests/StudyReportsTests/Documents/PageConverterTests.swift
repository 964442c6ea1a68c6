import Foundation
import Testing

@testable import StudyReports

@Suite struct PageConverterTests {
  @Test func withoutAProgramThereIsNone() {
    #expect(PageConverter(searchPath: "") == nil)
  }

  @Test(arguments: [
    ("WeasyPrint version 62.3", 62), ("WeasyPrint version 9", 9), ("v", nil), ("", nil),
  ])
  func versions(text: String, number: Int?) {
    #expect(PageConverter.number(in: text) == number)
  }

  /// A WeasyPrint that is too old counts as none; a newer one is handed the page.
  @Test(arguments: [("61.2", false), ("62.0", true), ("70.1", true)])
  func weasyPrint(version: String, isTaken: Bool) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      #!/bin/sh
      if [ "$1" = --version ]; then echo "WeasyPrint version \(version)"; exit 0; fi
      { echo %PDF; cat "$1"; } > "$2"

      """, to: "weasyprint")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path + "/weasyprint")
    let converter = PageConverter(searchPath: folder.path + ":/bin")
    // There may be a browser in /bin.
    guard isTaken || HelperProgram("chromium", in: "/bin") == nil else { return }
    #expect((converter != nil) == isTaken)
    if isTaken {
      let pdf = try #require(converter).pdf(of: "<p>page</p>")
      #expect(String(decoding: pdf, as: UTF8.self) == "%PDF\n<p>page</p>")
    }
  }
}
