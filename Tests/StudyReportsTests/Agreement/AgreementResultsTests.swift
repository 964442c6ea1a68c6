import Foundation
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct AgreementResultsTests {
  @Test func jsonAndTableHoldTheSameNumbers() throws {
    let analysis = try AgreementSample.analysis(coders: 3, sessions: 2)
    let data = try JSONEncoder().encode(AgreementResults.json(analysis))
    let json = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(json["schema"] as? String == "attune-agreement/1")
    #expect(json["coders"] as? [String] == ["anna", "ben", "cleo"])
    let streams = try #require(json["streams"] as? [[String: Any]])
    let pairs = try #require(streams[0]["pairs"] as? [[String: Any]])
    #expect(pairs.map { $0["second_coder"] as? String } == ["ben", "cleo", "cleo"])
    let time = try #require((pairs[0]["continuous_time"] as? [[String: Any]])?.first)
    let kappa = try #require(
      ((time["kappa"] as? [String: Any])?["value"] ?? time["kappa"]) as? Double)
    let lines = AgreementResults.csv(analysis).components(separatedBy: "\r\n")
    #expect(
      lines[0]
        == "stream,first_coder,second_coder,simulated,part,first,second,at_s,measure,value,reason")
    let row = try #require(
      lines.first { $0.hasPrefix("infant.gaze,anna,ben,0,continuous_time,,,,kappa,") })
    let value = try #require(Double(row.split(separator: ",", omittingEmptySubsequences: false)[9]))
    #expect(abs(value - kappa) < 1e-12)
  }

  @Test func eventsNameTheLinesOfBothFiles() throws {
    let lines = AgreementResults.events(try AgreementSample.analysis())
      .components(separatedBy: "\r\n")
    #expect(
      lines.contains(
        "infant.gaze,s1,0,anna,ben,match,face,0,20,s1.csv,2,face,0,24,s1.csv,2,0"))
    #expect(lines.contains("infant.gaze,s1,0,anna,ben,omission,away,20,40,s1.csv,3,,,,,,"))
    #expect(lines.contains { $0.hasPrefix("infant.smile,s1,0,anna,ben,match,smile,5,,") })
  }

  @Test func simulatedDataSaySo() throws {
    let csv = AgreementResults.csv(try AgreementSample.analysis(isSimulated: true))
    #expect(
      csv.components(separatedBy: "\r\n").dropFirst().dropLast().allSatisfy { $0.contains(",1,") })
  }
}
