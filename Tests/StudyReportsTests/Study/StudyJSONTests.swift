import Foundation
import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct StudyJSONTests {
  private func json(_ results: StudyResults) throws -> [String: Any] {
    let data = try JSONEncoder().encode(StudyJSON.value(results))
    return try #require(
      try JSONDecoder().decode(ExactJSON.self, from: data).plain as? [String: Any])
  }

  @Test func numbersStandInFullAndUndefinedOnesWithTheirReason() throws {
    let results = try StudySampleFolder.withGroupsAndPhases().results
    let json = try json(results)
    #expect(json["schema"] as? String == StudyJSON.schema)
    let questions = try #require(json["questions"] as? [[String: Any]])
    #expect(questions.count == results.questions.count)
    for (written, result) in zip(questions, results.questions) {
      let main = try #require(written["main"] as? [String: Any])
      let all = try #require(main["all"] as? [String: Any])
      let mean = try #require(all["mean"] as? [String: Any])
      #expect(mean["dyads"] as? Int == result.main.all.mean.count)
      #expect(mean["mean"] as? Double == result.main.all.mean.mean.value)
      #expect((all["excluded"] as? [Any])?.count == result.main.all.mean.selection.excluded.count)
      #expect(written["isPlanned"] as? Bool == result.question.isPlanned)
    }
    let undefined = ReportParts.objects(json).filter {
      $0["reason"] is String && $0["value"] != nil
    }
    #expect(undefined.allSatisfy { $0["value"] is NSNull })
    #expect((json["flow"] as? [String: Any])?["sessionsAnalysed"] as? Int == 8)
  }

  @Test func whatAStudyDoesNotHaveIsEmpty() throws {
    let json = try json(StudySampleFolder.plainOne().results)
    #expect((json["groups"] as? [Any])?.isEmpty == true)
    #expect(json["reference"] is NSNull)
    #expect((json["phases"] as? [Any])?.isEmpty == true)
  }
}
