import StudyAnalysis
import StudyReports
import Testing

@Suite struct CycleCSVTests {
  @Test func aversionsWithTheirLines() throws {
    let rows = CycleCSV.text([try CycleSample.analysis()]).split(separator: "\r\n")
    #expect(rows.count == 2)
    #expect(
      rows[1] == "'=s,infant,mother,1,10,18,return,1,1,1,1,1,1,0,,RW,play.csv,3")
  }

  @Test func annotations() throws {
    let rows = CycleCSV.annotations(try CycleSample.analysis()).split(separator: "\r\n")
    #expect(rows[1] == "pursuit-aversion cycles,10,18,\"1 RW, 1 pursuit\"")
  }
}
