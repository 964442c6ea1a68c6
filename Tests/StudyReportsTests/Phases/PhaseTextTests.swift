import CodedSessions
import SequenceStatistics
import StudyAnalysis
import StudyReports
import Testing

@Suite struct PhaseTextTests {
  /// Looks 2–8 and 31–33, a smile at 3, in the phases `names` of 20 s each.
  static func analysis(_ names: [String]) throws -> PhaseAnalysis {
    func span(_ onset: Int64, _ offset: Int64) throws -> TimeSpan {
      try #require(TimeSpan(onset: .seconds(onset), offset: .seconds(offset)))
    }
    let whole = try span(0, 60)
    let infant = Person("infant")
    let streams = [
      try Stream(
        person: infant, name: "gaze",
        intervals: [
          Bout(code: Code(0), span: try span(2, 8)), Bout(code: Code(0), span: try span(31, 33)),
        ], isExclusive: true, within: whole),
      try Stream(
        person: infant, name: "face", events: [Moment(code: Code(1), time: .seconds(3))],
        within: whole),
    ]
    return try PhaseAnalysis(
      try CodedSession(
        id: "=s", span: whole, spanOrigin: .stated,
        timeUnit: TimeUnit(step: .seconds(1), origin: .largestCommonStep), persons: [infant],
        streams: streams,
        phases: try names.enumerated().map {
          Phase(name: $0.element, span: try span(Int64($0.offset) * 20, Int64($0.offset) * 20 + 20))
        },
        codebook: try Codebook([
          .init(person: infant, stream: "gaze", name: "face", codeClass: .partner),
          .init(person: infant, stream: "face", name: "smiles", codeClass: .positive),
        ]), isSimulated: true), withSensitivity: true)
  }

  @Test func phasesEffectsAndSlopes() throws {
    let text = PhaseText(width: 100).text(try Self.analysis(["play", "still", "reunion"]))
    #expect(text.hasPrefix("=s: play 20.0 s, still 20.0 s, reunion 20.0 s"))
    #expect(text.contains("infant.gaze face         3.0 .30  3.0 .10  0.0 .00"), "\(text)")
    #expect(text.contains("infant social bids"))
    #expect(text.contains("no signs of strain"))
    #expect(text.contains("Theil–Sen") && text.contains("note: simulated data"))
    #expect(BannedPhrases.found(in: text).isEmpty)
  }

  @Test func aMissingPhaseIsNamed() throws {
    let two = PhaseText(width: 100).text(try Self.analysis(["play", "still"]))
    #expect(two.contains("no phase for reunion"))
    let none = PhaseText(width: 100).text(try Self.analysis(["a", "b"]))
    #expect(none.contains("No still-face contrasts"))
  }
}
