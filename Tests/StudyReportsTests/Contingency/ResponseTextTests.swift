import CodedSessions
import SequenceStatistics
import StudyAnalysis
import StudyReports
import Testing

@Suite struct ResponseTextTests {
  static func analysis() throws -> ResponseAnalysis {
    let session = try CycleSample.analysis().session
    return try ResponseAnalysis(
      session, .init(cues: [Code(1)], responses: [Code(2)], window: ResponseWindow()),
      pause: .seconds(2), withSensitivity: true)
  }

  @Test func bothProbabilitiesAndTheVerdict() throws {
    let text = ResponseText(width: 90).text(try Self.analysis())
    #expect(text.hasPrefix("=s: mother.closer within 3 s of the onset of infant.averts\n"))
    #expect(text.contains("1 of 1 cues were answered (1.00), 0 of 18 windows without a cue"))
    #expect(text.contains("Against chance: insufficient data"))
    #expect(text.contains("note: simulated data"))
    #expect(text.contains("pauses of 2 s: after a cue a response"))
    #expect(text.contains("definition  value") && text.contains("window s"))
    #expect(BannedPhrases.found(in: text).isEmpty)
  }
}
