import StudyAnalysis
import StudyReports
import Testing

@Suite struct ResponseResultsTests {
  @Test func everyNumberHasAName() throws {
    let analysis = try ResponseTextTests.analysis()
    guard case .object(let value) = ResponseResults.json([analysis]),
      case .array(let responses) = value["responses"],
      case .object(let first) = responses.first
    else {
      Issue.record("no response")
      return
    }
    #expect(first["a"] == .number(1) && first["verdict"] == .text("insufficient data"))
    for name in ["curve", "p_shift", "by_window", "with_pauses", "sensitivity"] {
      #expect(first[name] != nil && first[name] != .null, "\(name)")
    }
    let rows = ResponseResults.csv([analysis]).split(separator: "\r\n")
    #expect(
      rows.count == 2
        && rows[1].hasPrefix(
          "'=s,1,,infant.averts,mother.closer,onset,3,nearest,excluded,1.0,0.0,1.0,")
    )
  }
}
