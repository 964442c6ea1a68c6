import StudyReports
import Testing

@Suite struct MatchResultsTests {
  @Test func everyPartHasAPlace() throws {
    guard case .object(let value) = MatchResults.json([try MatchTextTests.analysis()]),
      case .array(let sessions) = value["sessions"], case .object(let first) = sessions.first
    else {
      Issue.record("no session")
      return
    }
    for name in [
      "bouts", "mutual_gaze", "chain_G2", "shift", "matched_share", "mutual_share",
      "sensitivity",
    ] {
      #expect(first[name] != nil && first[name] != .null, "\(name)")
    }
  }

  @Test func aRowForEachMeasure() throws {
    let rows = MatchResults.csv([try MatchTextTests.analysis()]).split(separator: "\r\n")
    #expect(rows[0] == "session,simulated,streams,measure,value")
    #expect(rows.contains("s,1,infant.gaze mother.gaze,mutual_bouts,2.0"))
    #expect(rows.contains { $0.contains("mirrored_gaze_mother_after_infant_2s_share") })
  }
}
