import Testing

@testable import SessionFiles

@Suite("What is wrong with many sessions")
struct SessionFindingsTests {
  @Test("One finding for each cause, with the first names and the count")
  func gathering() {
    var findings = SessionFindings(listsAll: false)
    findings.note(.noParticipant, session: "S-1", file: "a.csv")
    for number in 0..<12 {
      findings.note(.phaseMissing("still"), session: "S-\(number)", file: "b.csv")
    }
    findings.note(.noParticipant, session: "S-2", file: "c.csv")
    #expect(findings.findings.map(\.count) == [2, 12])
    #expect(findings.findings.map(\.file) == ["a.csv", "b.csv"])
    #expect(findings.findings[0].subject == "2 sessions (S-1, S-2)")
    #expect(findings.findings[1].subject.hasSuffix("S-9, …)"))
  }

  @Test("All names on request")
  func all() {
    var findings = SessionFindings(listsAll: true)
    for number in 0..<12 { findings.note(.noParticipant, session: "\(number)", file: "") }
    #expect(findings.findings[0].sessions.count == 12)
  }
}
