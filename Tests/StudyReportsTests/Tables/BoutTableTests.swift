import CodedSessions
import StudyReports
import Testing

@Suite struct BoutTableTests {
  @Test func listsEveryBoutAndMoment() throws {
    let session = try SampleSessions.play()
    let table = BoutTable.table(session)
    let count = session.streams.reduce(0) { $0 + $1.bouts.count + $1.moments.count }
    #expect(table.rowCount == count)
    #expect(table.groups.map(\.title).first == "infant gaze")
    let lines = TidyCSV.text(table).split(separator: "\r\n")
    #expect(lines[1] == "infant gaze,looks at mother,0,4.4,4.4")
  }

  @Test func ofLongListsThePageShowsTheFirstRows() throws {
    let long = try OddSession.threeHours.session()
    let page = SessionReport.page(SampleReport.input(long))
    #expect(page.tables.first?.name == "course")
    #expect(try PageRenderer().html(page).contains("tables/course.csv has all."))
    let short = try PageRenderer().html(
      SessionReport.page(SampleReport.input(OddSession.alone.session())))
    #expect(!short.contains("course.csv"))
  }
}
