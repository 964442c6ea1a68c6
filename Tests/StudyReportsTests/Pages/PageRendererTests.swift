import CodedSessions
import Foundation
import StudyReports
import Testing

@Suite struct PageRendererTests {
  @Test func writesThePageWhereToldTo() throws {
    let page = SessionReport.page(SampleReport.input(try SampleSessions.play()))
    let html = try PageRenderer().html(page)
    #expect(!html.isEmpty)
    if let folder = ProcessInfo.processInfo.environment["ATTUNE_DEMO_FOLDER"] {
      let url = URL(filePath: folder).appending(path: "session.html")
      try Data(html.utf8).write(to: url)
    }
  }
}
