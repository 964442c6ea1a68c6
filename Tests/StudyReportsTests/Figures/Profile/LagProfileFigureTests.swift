import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyReports

@Suite struct LagProfileFigureTests {
  /// An infant's looks in an uneven rhythm, and the mother's two seconds later.
  static func band(reach: Int64, minutes: Int64 = 4) throws -> MatchingBand {
    let persons = [Person("infant"), Person("mother")]
    let whole = try #require(TimeSpan(onset: .zero, offset: .seconds(60 * minutes)))
    let streams = try persons.enumerated().map { number, person in
      var bouts: [Bout] = []
      var onset: Int64 = 2 * Int64(number)
      for place in 0... {
        let length = Int64([3, 7, 2, 5, 11, 4, 6][place % 7])
        guard onset + length <= 60 * minutes else { break }
        let span = try #require(TimeSpan(onset: .seconds(onset), offset: .seconds(onset + length)))
        if place % 2 == 0 { bouts.append(Bout(code: Code(UInt16(number)), span: span)) }
        onset += length
      }
      return try Stream(
        person: person, name: "gaze", intervals: bouts, isExclusive: true, within: whole)
    }
    let session = try CodedSession(
      id: "s", span: whole, spanOrigin: .stated,
      timeUnit: TimeUnit(step: .seconds(1), origin: .largestCommonStep), persons: persons,
      streams: streams,
      codebook: try Codebook(
        persons.map { .init(person: $0, stream: "gaze", name: "face", codeClass: .partner) }),
      isSimulated: true)
    return MatchingBand(
      streams[0], streams[1], of: session, categories: [Code(0): 1, Code(1): 1],
      reach: .seconds(reach))
  }

  @Test func curveBandAndWhoLeads() throws {
    let figure = LagProfileFigure(
      try Self.band(reach: 10), first: "infant", second: "mother", id: "f9")
    let file = SVGWriter.file(figure.drawing)
    #expect(file.contains(">infant leads<") && file.contains(">mother leads<"))
    #expect(figure.drawing.description.contains("at a lag of 2.0 s"))
    #expect(figure.table.groups[0].rows.count == 21)
    try FigureRules.check(XMLProbe.elements(SVGWriter.file(figure.drawing)))
  }

  @Test func aShortRecordHasNoBand() throws {
    let figure = LagProfileFigure(
      try Self.band(reach: 40, minutes: 1), first: "infant", second: "mother", id: "f9")
    #expect(figure.drawing.description == "Nothing could be compared.")
    try FigureRules.check(XMLProbe.elements(SVGWriter.file(figure.drawing)))
  }
}
