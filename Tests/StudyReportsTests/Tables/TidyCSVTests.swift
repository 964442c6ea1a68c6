import CodedSessions
import StudyReports
import Testing

@Suite struct TidyCSVTests {
  @Test func quotesAndDefuses() {
    let table = ReportTable(
      name: "t", title: "T",
      columns: [
        ReportTable.Column("A", key: "a", isText: true), ReportTable.Column("B", key: "b"),
      ],
      groups: [
        ReportTable.RowGroup(rows: [
          [.text("=1+1"), .number(-1.25, places: 1)], [.text("a,\"b\"\n"), .count(-3)],
          [.text("@x"), .undefined("none")], [.text("-"), .share(0.12345)],
          [.text("plain"), .seconds(.milliseconds(-1_500), places: 1)],
          [.text("p"), .probability(0.0000123)], [.text("n"), .number(.nan, places: 1)],
        ])
      ])
    #expect(
      TidyCSV.text(table)
        == "a,b\r\n'=1+1,-1.25\r\n\"a,\"\"b\"\"\n\",-3\r\n'@x,\r\n'-,0.12345\r\nplain,-1.5\r\n"
        + "p,1.23e-05\r\nn,\r\n")
  }

  @Test func groupsBecomeAColumn() throws {
    let page = SessionReport.page(SampleReport.input(try SampleSessions.play()))
    let budget = try #require(page.tables.first { $0.name == "time-budget" })
    let lines = TidyCSV.text(budget).split(separator: "\r\n")
    #expect(lines.count == budget.rowCount + 1)
    #expect(lines[0].hasPrefix("stream,behaviour,n,per_min,total_s,share_of_codable_time"))
    #expect(lines[1].hasPrefix("Infant gaze,looks at mother,37,"))
  }
}
