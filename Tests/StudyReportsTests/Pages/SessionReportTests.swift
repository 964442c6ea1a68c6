import CodedSessions
import StudyReports
import Testing

@Suite struct SessionReportTests {
  @Test func sectionsComeInFixedOrder() throws {
    let page = SessionReport.page(SampleReport.input(try SampleSessions.play()))
    #expect(
      page.sections.map(\.heading) == [
        "At a glance", "Data quality", "Course of the session", "Time budget",
        "What follows what", "Method and reproduction", "Terms",
      ])
    #expect(page.kicker == "Session report · simulated data")
    #expect(
      page.facts.map(\.name) == [
        "Session", "Persons", "Phases", "Length", "Codable", "Source", "Made by",
      ])
    #expect(page.figures.map(\.id) == ["f1", "f2"])
    #expect(
      page.tables.map(\.name) == ["course", "time-budget", "transitions", "transition-counts"])
    #expect(page.subline == "What was coded of infant and mother in one session of 6:00\u{A0}min.")
  }
}
