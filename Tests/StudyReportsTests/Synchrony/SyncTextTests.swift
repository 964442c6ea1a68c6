import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct SyncTextTests {
  /// Two minutes in which the mother looks where the infant looked two seconds before.
  static func analysis(
    minutes: Int64 = 2, change: (inout SyncParameters) -> Void = { _ in }
  ) throws -> SyncAnalysis {
    let persons = [Person("infant"), Person("mother")]
    let whole = try #require(TimeSpan(onset: .zero, offset: .seconds(60 * minutes)))
    let streams = try persons.enumerated().map { number, person in
      var bouts: [Bout] = []
      var onset = Int64(2 * number)
      for place in 0... {
        let end = onset + [3, 7, 2, 5, 11, 4, 6][place % 7]
        guard end <= 60 * minutes else { break }
        bouts.append(
          Bout(
            code: Code(UInt16(2 * number + place % 2)),
            span: try #require(TimeSpan(onset: .seconds(onset), offset: .seconds(end)))))
        onset = end
      }
      return try Stream(person: person, name: "gaze", states: bouts, within: whole)
    }
    let session = try CodedSession(
      id: "s", span: whole, spanOrigin: .stated,
      timeUnit: TimeUnit(step: .seconds(1), origin: .largestCommonStep), persons: persons,
      streams: streams,
      codebook: try Codebook(
        persons.flatMap {
          [
            .init(person: $0, stream: "gaze", name: "face", codeClass: .partner),
            .init(person: $0, stream: "gaze", name: "off", codeClass: .away),
          ]
        }), isSimulated: true)
    var parameters = SyncParameters()
    parameters.replicates = 49
    change(&parameters)
    return try SyncAnalysis(session, parameters: parameters)
  }

  @Test func everyPartIsThere() throws {
    let text = SyncText(width: 100).text(try Self.analysis { $0.window = .seconds(60) })
    for words in [
      "at one time", "at a lag of 2.00 s (infant.gaze leads)", "0:00–1:00",
      "say nothing about timing", "share on lines (DET)",
      "infant looks at mother, followed within 2 s by mother looks at infant", "next change",
      "shares of the mutual looks",
      "state space", "attractor", "note: simulated data",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(BannedPhrases.found(in: text).isEmpty)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test func aShortRecordSaysSo() throws {
    let text = SyncText(width: 80).text(
      try Self.analysis(minutes: 1) { $0.minShift = .seconds(30) })
    #expect(text.contains("not tested: no phase lasts four times the shortest shift of 30 s"))
  }

  @Test func whoLeadsIsSaidInWords() throws {
    let pair = try Self.analysis(minutes: 1).pair
    #expect(SyncText.leader(1, pair) == "infant.gaze leads")
    #expect(SyncText.leader(-1, pair) == "mother.gaze leads")
    #expect(SyncText.leader(0, pair) == "neither leads")
  }
}
