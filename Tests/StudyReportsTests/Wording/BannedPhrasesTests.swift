import StudyReports
import Testing

@Suite struct BannedPhrasesTests {
  @Test func findsClaimsThatOneRecordCannotCarry() {
    #expect(BannedPhrases.found(in: "Pursuit Leads\u{A0}to aversion.") == ["leads to"])
    #expect(BannedPhrases.found(in: "This proves that it causes\nharm") == ["causes", "proves"])
    #expect(BannedPhrases.found(in: "The fit improves because of it; he is secure.").isEmpty)
    #expect(BannedPhrases.found(in: "insecurely attached") == ["insecure"])
    #expect(BannedPhrases.found(in: "").isEmpty)
  }

  @Test func exemptsTheUsersOwnCodes() {
    let sentence = "After fails to respond the mother moved closer."
    #expect(BannedPhrases.found(in: sentence) == ["fails to"])
    #expect(BannedPhrases.found(in: sentence, quotations: ["fails to respond"]).isEmpty)
  }

  @Test func theReportsOwnSentencesAreClean() throws {
    let page = SessionReport.page(SampleReport.input(try SampleSessions.play()))
    var sentences = [page.kicker, page.subline, page.limits] + page.sections.map(\.heading)
    for figure in page.figures {
      sentences += [figure.title.plain, figure.subline.plain, figure.howToRead.plain]
      sentences += figure.drawings.flatMap { [$0.title, $0.description] }
    }
    for sentence in sentences { #expect(BannedPhrases.found(in: sentence).isEmpty) }
  }
}
