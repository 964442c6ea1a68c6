import CodedSessions
import SimulatedSessions
import StudyAnalysis
import StudyReports
import Testing

/// Pages stay small: 250 KB for ten minutes with 500 events, whatever comes after 600 KB.
@Suite struct PageSizeTests {
  /// A session of ten lively minutes.
  private static func lively(seed: UInt64) throws -> CodedSession {
    var world = PlayWorld.fred
    world.length = .seconds(600)
    world.infantVoice.spontaneousPerMinute = 11
    world.motherVoice.spontaneousPerMinute = 11
    return try SimulatedSession(world, id: "lively", seed: seed).session
  }

  private static func eventCount(_ session: CodedSession) -> Int {
    session.streams.reduce(0) { $0 + $1.bouts.count + $1.moments.count }
  }

  @Test func aReportOfTenMinutes() throws {
    let session = try Self.lively(seed: 1)
    #expect(Self.eventCount(session) >= 500)
    let files = try ReportFiles(
      SessionAnalysis(of: AnalysedSession.read(session)), version: "attune",
      reproduction: "attune report session lively.csv")
    let page = try #require(files.files.first { $0.path == "report.html" })
    #expect(page.bytes.count <= 250_000)
    let text = String(decoding: page.bytes, as: UTF8.self)
    #expect(text.contains("The first 150 of \(Self.eventCount(session)) rows"))
    #expect(text.contains("tables/course.csv has all."))
  }

  /// Three hours, in each second a bout of either partner's gaze and a sound.
  @Test(arguments: [10_800, 86_400]) func aReportOfManyHours(seconds: Int) throws {
    let play = try SampleSessions.play()
    let span = try SampleSessions.span(0, Int64(seconds) * 1_000)
    func bouts(_ codes: [UInt16], length: Int64) throws -> [Bout] {
      try (0..<Int64(seconds)).map { second in
        let onset = second * 1_000 + 50 * (second % 7)
        return Bout(
          code: Code(codes[Int(second) % codes.count]),
          span: try SampleSessions.span(onset, onset + length))
      }
    }
    let infant = SampleSessions.infant
    let mother = SampleSessions.mother
    let streams = [
      try Stream(
        person: infant, name: "gaze", intervals: bouts([0, 2, 0, 1], length: 600),
        isExclusive: true, within: span),
      try Stream(
        person: mother, name: "gaze", intervals: bouts([3, 5, 4], length: 600),
        isExclusive: true, within: span),
      try Stream(
        person: mother, name: "voice", intervals: bouts([8], length: 300), isExclusive: true,
        within: span),
    ]
    let session = try CodedSession(
      id: "long", span: span, spanOrigin: .stated, timeUnit: play.timeUnit,
      persons: [infant, mother], streams: streams, codebook: play.codebook)
    let page = SessionReport.page(SampleReport.input(session))
    let score = try #require(page.figures.first)
    let html = try PageRenderer().html(page)
    #expect(html.utf8.count <= 600_000)
    #expect(score.note?.plain.contains("drawn as one") ?? false)
    #expect(html.contains("The first 150 of "))
    for drawing in score.drawings {
      try FigureRules.check(XMLProbe.elements(SVGWriter.file(drawing)))
    }
  }
}
