import CodedSessions
import StudyAnalysis
import StudyReports
import Testing

@Suite struct LagCSVTests {
  private func rows(_ text: String) -> [[String]] {
    text.split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      .map { $0.map(String.init) }
  }

  @Test func aRowForEachCellAndNoFormula() async throws {
    let all = try await LagSample.answers()
    let rows = rows(LagCSV.text(all.answers))
    #expect(rows.count == 10 && rows.allSatisfy { $0.count == rows[0].count })
    let observed = try #require(rows[0].firstIndex(of: "observed"))
    #expect(rows.dropFirst().map { $0[observed] } == ["0", "2", "1", "0", "0", "2", "2", "0", "0"])
    let given = try #require(rows[0].firstIndex(of: "given"))
    #expect(rows[4][given] == "infant.=away")
  }

  @Test func windowsAndProfiles() throws {
    let windows = rows(LagCSV.text(try LagSample.windows().answers))
    #expect(windows.count == 2 && windows[1].count == windows[0].count)
    let time = rows(
      LagCSV.text(try LagSample.profiles(.time(.seconds(4), width: .seconds(2)))))
    #expect(time.count == 5 && time.allSatisfy { $0.count == time[0].count })
    let events = rows(LagCSV.text(try LagSample.profiles(.events(2))))
    #expect(events.count == 6)
  }
}
