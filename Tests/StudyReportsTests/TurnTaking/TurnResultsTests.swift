import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct TurnResultsTests {
  @Test func jsonAndTableHoldTheSameNumbers() throws {
    let analysis = try TurnTextTests.analysis()
    let rows = TurnRows.rows(analysis)
    let lines = TurnResults.csv([analysis]).split(separator: "\r\n")
    #expect(lines.count == 1 + rows.reduce(0) { $0 + $1.numbers.count })
    #expect(
      lines.contains("s,1,infant mother,floor_transfer_to,mother,,,median_offset_s,1.0,"))
    guard case .object(let value) = TurnResults.json([analysis]),
      case .array(let sessions) = value["sessions"], case .object(let session) = sessions.first
    else {
      Issue.record("no session")
      return
    }
    #expect(session["codable_seconds"] == .number(120))
    for part in Set(rows.map(\.part)) { #expect(session[part] != nil, "\(part)") }
  }
}
