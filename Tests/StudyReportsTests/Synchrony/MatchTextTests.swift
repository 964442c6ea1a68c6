import CodedSessions
import StudyAnalysis
import StudyReports
import Testing

@Suite struct MatchTextTests {
  static func analysis() throws -> MatchAnalysis {
    func span(_ onset: Int64, _ offset: Int64) throws -> TimeSpan {
      try #require(TimeSpan(onset: .seconds(onset), offset: .seconds(offset)))
    }
    let persons = [Person("infant"), Person("mother")]
    let whole = try span(0, 60)
    let bouts = [[(0, 20), (40, 60)], [(0, 30), (45, 60)]]
    let streams = try persons.enumerated().map { number, person in
      try Stream(
        person: person, name: "gaze",
        intervals: try bouts[number].map {
          Bout(code: Code(UInt16(number)), span: try span(Int64($0.0), Int64($0.1)))
        }, isExclusive: true, within: whole)
    }
    return try MatchAnalysis(
      try CodedSession(
        id: "s", span: whole, spanOrigin: .stated,
        timeUnit: TimeUnit(step: .seconds(1), origin: .largestCommonStep), persons: persons,
        streams: streams,
        codebook: try Codebook(
          persons.map { .init(person: $0, stream: "gaze", name: "face", codeClass: .partner) }),
        isSimulated: true), withSensitivity: true)
  }

  @Test func whoOpensAndWhoCloses() throws {
    let text = MatchText(width: 100).text(try Self.analysis())
    #expect(text.contains("mutual gaze: 2 bouts (2.0 a minute), .58 of the time"))
    #expect(text.contains("note: simulated data"))
    #expect(BannedPhrases.found(in: text).isEmpty)
  }
}
