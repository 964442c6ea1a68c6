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
    for name in ["matching", "mutual_gaze", "chain", "shift"] {
      #expect(first[name] != nil && first[name] != .null, "\(name)")
    }
  }
}
