import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct SyncResultsTests {
  @Test func jsonAndTableHoldTheSameNumbers() throws {
    let analysis = try SyncTextTests.analysis { $0.window = .seconds(60) }
    let rows = SyncRows.rows(analysis)
    let lines = SyncResults.csv([analysis]).split(separator: "\r\n")
    #expect(lines.count == 1 + rows.reduce(0) { $0 + $1.numbers.count })
    #expect(lines[0] == "session,simulated,streams,part,first,second,at_s,measure,value,reason")
    guard case .object(let value) = SyncResults.json([analysis]),
      case .array(let sessions) = value["sessions"], case .object(let session) = sessions.first
    else {
      Issue.record("no session")
      return
    }
    for part in Set(rows.map(\.part)) {
      guard case .array(let objects) = session[part] else {
        Issue.record("\(part)")
        continue
      }
      #expect(objects.count == rows.count { $0.part == part }, "\(part)")
    }
    #expect(session["positive_lag"] == .text("infant.gaze leads"))
    let lags = rows.filter { $0.part == "lag" }
    #expect(lags.count == 11)
    let atTwo = try #require(lags.first { $0.at == .seconds(2) })
    #expect(atTwo.numbers.first { $0.name == "share" }?.value == analysis.profile?.peak)
  }
}
