import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct CycleRowsTests {
  /// Every number that JSON writes under the same name is the same.
  @Test func theNumbersOfTheJSON() throws {
    let analysis = try CycleSample.analysis()
    guard case .object(let value) = CycleResults.json([analysis]),
      case .array(let sessions) = value["sessions"], case .object(let session) = sessions.first
    else {
      Issue.record("no session")
      return
    }
    var shared = 0
    for (name, value) in CycleRows.row(analysis).numbers where name != "codable_seconds" {
      guard let other = session[name] else { continue }
      shared += 1
      if case .count(let count) = other {
        #expect(value.value == Double(count), "\(name)")
      } else {
        #expect(JSONValue.stated(value) == other, "\(name)")
      }
    }
    #expect(shared == 15)
    #expect(CycleRows.row(analysis).first == "infant")
  }
}
