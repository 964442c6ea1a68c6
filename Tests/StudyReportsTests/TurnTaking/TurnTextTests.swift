import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct TurnTextTests {
  /// The infant sounds every seven seconds or so, the mother a second after each sound.
  static func analysis(sounds: Int64 = 16) throws -> TurnAnalysis {
    let persons = [Person("infant"), Person("mother")]
    let whole = try #require(TimeSpan(onset: .zero, offset: .seconds(120)))
    func voice(_ person: Int, _ later: Int64, _ length: Int64) throws -> CodedSessions.Stream {
      try Stream(
        person: persons[person], name: "voice",
        intervals: try (0..<sounds).map { number in
          let onset = number * 7 + number % 3 + later
          return Bout(
            code: Code(UInt16(person)),
            span: try #require(TimeSpan(onset: .seconds(onset), offset: .seconds(onset + length))))
        }, isExclusive: true, within: whole)
    }
    var parameters = TurnParameters()
    parameters.replicates = 49
    return try TurnAnalysis(
      try CodedSession(
        id: "s", span: whole, spanOrigin: .stated,
        timeUnit: TimeUnit(step: .seconds(1), origin: .largestCommonStep), persons: persons,
        streams: [try voice(0, 0, 2), try voice(1, 3, 1)],
        codebook: try Codebook(
          persons.map { .init(person: $0, stream: "voice", name: "sounds", codeClass: .voice) }),
        isSimulated: true), parameters: parameters)
  }

  @Test func everyPartIsThere() throws {
    let text = TurnText(width: 100).text(try Self.analysis())
    for words in [
      "infant (16\u{a0}utterances) and mother (16)", "mother after infant", "16 of 16",
      "switching pause (SP)", "LENA's rule", "transfers within 2 s", "by at least 10 s",
      "note: simulated data",
    ] {
      #expect(text.contains(words), "\(words)\n\(text)")
    }
    #expect(BannedPhrases.found(in: text).isEmpty)
  }

  @Test func everyRuleAndStateHasAName() {
    #expect(TurnText.name(.scikitTalk()).hasPrefix("scikit-talk, window 10 s"))
    #expect(TurnText.name(.chattr(.luqr)).contains("luqr"))
    #expect(Set(FloorState.Label.allCases.map(TurnText.name)).count == 9)
  }
}
