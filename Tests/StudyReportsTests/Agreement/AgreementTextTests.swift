import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct AgreementTextTests {
  @Test func aMinuteInWords() throws {
    let text = AgreementText(width: 100).text(try AgreementSample.analysis())
      .replacing(Decimals.noBreakSpace, with: " ")
    #expect(
      text.hasPrefix(
        "infant.gaze: anna and ben, 1 session, 60.0 s compared (what both records span)\n"))
    #expect(text.contains("continuous time                  .63      .93     83.3 %"))
    #expect(text.contains("2 matches, 0 confusions, 1 only anna, 2 only ben"))
    #expect(
      text.contains(
        "most of the disagreement: anna face and ben away 6.0 s (60 %); anna away and ben face 4.0 s (40 %)"
      ))
    #expect(
      text.contains(
        "events, each code by itself, onsets within 1 s: 1 match, 0 confusions, 1 only anna, 0 only ben"
      ))
    #expect(!text.contains("simulated"))
  }

  @Test func threeCodersAndSessionsHaveMoreToSay() throws {
    let text = AgreementText(width: 100).text(
      try AgreementSample.analysis(coders: 3, sessions: 2, isSimulated: true))
    #expect(text.contains("all 3 coders, units of 1 s: Krippendorff's alpha"))
    #expect(text.contains("scores of sessions") && text.contains("note: simulated data"))
    #expect(BannedPhrases.found(in: text).isEmpty)
  }

  @Test func whatIsUndefinedSaysWhy() throws {
    func record(_ coder: String) throws -> CoderSessions {
      CoderSessions(
        coder: coder, sessions: [try AgreementSample.session([(0, 0, 60)], smiles: [])])
    }
    let text = AgreementText(width: 200).text(
      try AgreementAnalysis([try record("anna"), try record("ben")]))
    #expect(text.contains("kappa is undefined: Both coders gave everything to one code"))
    #expect(text.contains("100.0 %"))
  }
}
