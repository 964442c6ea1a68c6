import Testing

@testable import SessionFiles

@Suite("Numbers of messages")
struct DiagnosticIDTests {
  @Test(
    "Every number is a letter and three digits, and the letter tells the severity",
    arguments: DiagnosticID.allCases)
  func shape(id: DiagnosticID) {
    let letters: [Character: DiagnosticID.Severity] = ["E": .error, "W": .warning, "N": .note]
    #expect(id.rawValue.count == 4)
    #expect(id.rawValue.first.flatMap { letters[$0] } == id.severity)
    #expect(Int(id.rawValue.dropFirst()) != nil)
  }

  @Test("No digits stand for two messages")
  func unique() {
    let digits = DiagnosticID.allCases.map { $0.rawValue.dropFirst() }
    #expect(Set(digits).count == digits.count)
  }

  @Test("Errors are gravest")
  func severity() {
    #expect(DiagnosticID.Severity.note < .warning)
    #expect(DiagnosticID.Severity.warning < .error)
  }
}
