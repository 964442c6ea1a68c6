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
    #expect(first["curve"] != nil && first["p_shift"] != nil)
    let rows = ResponseResults.csv([analysis]).split(separator: "\r\n")
    #expect(
      rows.count == 2
        && rows[1].hasPrefix("'=s,1,infant.averts,mother.closer,onset,3,nearest,1.0,0.0,1.0,"))
  }
}
