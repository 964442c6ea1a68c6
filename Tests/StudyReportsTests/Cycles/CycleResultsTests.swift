import StudyAnalysis
import StudyReports
import Testing

@Suite struct CycleResultsTests {
  @Test func everyNumberHasAName() throws {
    guard
      case .object(let value) = CycleResults.json([
        try CycleSample.analysis(withSensitivity: true)
      ]), case .array(let sessions) = value["sessions"], case .object(let session) = sessions.first
    else {
      Issue.record("no session")
      return
    }
    #expect(session["cycles"] == .count(1) && session["stern_cycles"] == .count(1))
    #expect(session["verdict"] == .text("insufficient data"))
    for name in ["parameters", "chance", "conditions", "list", "sensitivity", "jitter"] {
      #expect(session[name] != nil, "\(name)")
    }
  }
}
