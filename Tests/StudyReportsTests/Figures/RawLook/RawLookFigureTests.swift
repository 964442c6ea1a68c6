import CodedSessions
import Testing

@testable import StudyReports

@Suite struct RawLookFigureTests {
  /// Sessions of made-up looks, some three minutes long; the second group's are shorter.
  static func input(
    _ count: Int, of total: Int? = nil, sharedPhases: Bool = true,
    name: (Int) -> String = {
      "D\($0 + 1)"
    }
  ) throws -> RawLookInput {
    let session = try SampleSessions.play()
    let looks = CodeLooks(session.codebook, persons: session.persons)
    let column = RawLookInput.column(longest: .seconds(180), count: min(count, 150))
    let width = Int(180_000_000 / column.microseconds)
    func lane(_ row: Int, _ purpose: Int, _ first: Int) -> LaneRuns {
      var shown: [Int?] = []
      for step in 0..<width {
        if shown.count >= width { break }
        let length = 1 + Int(0.05 * Double(width) * StudySample.number(row * 400 + step, purpose))
        let choice = StudySample.number(row * 400 + step, purpose + 1)
        let look: Int? =
          choice < 0.03
          ? LaneRuns.uncodable : choice < 0.5 ? first : choice < 0.75 ? first + 1 : first + 2
        shown += [Int?](repeating: look, count: length)
      }
      return LaneRuns(columns: Array(shown.prefix(width - (row % 2) * width / 12)))
    }
    return RawLookInput(
      rows: (0..<min(count, 160)).map { row in
        let end = width - (row % 2) * width / 12
        let shift = sharedPhases ? 0 : row % 7
        return .init(
          name(row), group: StudySample.group(row, count), columns: end,
          lanes: [lane(row, 3, 0), lane(row, 8, 3)],
          parts: [
            .init("Play", start: 0, end: width / 3 + shift),
            .init("Still face", start: width / 3 + shift, end: 2 * width / 3),
            .init("Reunion", start: 2 * width / 3, end: sharedPhases ? width : end),
          ])
      }, of: total ?? count,
      behaviours: session.codebook.codes.prefix(6).map {
        .init(session.codebook[$0].person.id + " " + session.codebook[$0].label, looks[$0])
      }, lanes: ["infant gaze", "mother gaze"], column: column)
  }

  @Test(arguments: [1, 12, 45, 150]) func aRowForEachSession(count: Int) throws {
    let input = try Self.input(count)
    let figure = RawLookFigure(input, id: "f2")
    let file = SVGWriter.file(figure.drawing)
    try FigureRules.check(XMLProbe.elements(file))
    FigureExtent.check(figure.drawing)
    try FigureDemo.write(figure.drawing, "raw-\(count)")
    #expect(FigureExtent.named("ground", figure.drawing).count == count)
    #expect(file.utf8.count < 300_000, "\(count) sessions take \(file.utf8.count) bytes")
    #expect(figure.table.rowCount == count)
    #expect(figure.drawing.height < 1_600)
    #expect(
      FigureExtent.texts(figure.drawing).contains("D1") == (count <= 60))
    #expect(!figure.caption.plain.replacing("\u{A0}", with: " ").contains("First"))
  }

  @Test func runsAreDrawnWhereTheyAre() throws {
    let look = try Self.input(1).behaviours[0]
    let input = RawLookInput(
      rows: [
        .init("a", columns: 100, lanes: [LaneRuns(columns: [nil, 0, 0, nil, 0] + [nil, nil])]),
        .init("b", columns: 50, lanes: [LaneRuns(columns: [0])]),
      ], behaviours: [look], lanes: ["gaze"], column: .milliseconds(500))
    let figure = RawLookFigure(input, id: "f")
    let layout = RawLookLayout(input.rows, laneCount: 1, hasStrip: false)
    let bars = FigureExtent.named("bar", figure.drawing)
    try #require(bars.count == 1)
    guard case .path(let steps) = bars[0].shape else { return }
    let points = FigureExtent.points(steps)
    let expected = [1, 3, 4, 5, 0, 1].map { layout.x($0) }
    #expect(zip(points.map(\.x), expected).allSatisfy { ($0 - $1).magnitude <= 0.11 })
    #expect(points[4].y > points[3].y)
    #expect(FigureExtent.texts(figure.drawing).contains("0:50"))
  }

  @Test func ofTooManySessionsTheFirstAreShownAndSaid() throws {
    let figure = RawLookFigure(try Self.input(400), id: "f")
    let caption = figure.caption.plain.replacing("\u{A0}", with: " ")
    #expect(caption.contains("First 150 of 400 sessions by order of participants."))
    #expect(figure.drawing.description.hasPrefix("150\u{A0}sessions of 400"))
    #expect(FigureExtent.named("ground", figure.drawing).count == 150)
    #expect(!FigureExtent.texts(figure.drawing).contains("D1"))
  }

  @Test func phasesThatDifferAreTicks() throws {
    let shared = RawLookFigure(try Self.input(8), id: "f")
    #expect(FigureExtent.named("phase", shared.drawing).count == 3)
    let figure = RawLookFigure(try Self.input(8, sharedPhases: false), id: "f")
    try FigureDemo.write(figure.drawing, "raw-ticks")
    FigureExtent.check(figure.drawing)
    #expect(FigureExtent.named("phase", figure.drawing).isEmpty)
    #expect(
      figure.caption.plain.replacing("\u{A0}", with: " ").contains("(Play, Still face, Reunion)"))
  }

  @Test func nothingToShow() throws {
    let figure = RawLookFigure(
      RawLookInput(rows: [], behaviours: [], lanes: [], column: .seconds(1)), id: "f")
    try FigureRules.check(XMLProbe.elements(SVGWriter.file(figure.drawing)))
    #expect(figure.drawing.description == "No session to show.")
  }

  @Test(arguments: SVGWriterTests.hostile) func anyNameStaysText(text: String) throws {
    let figure = RawLookFigure(try Self.input(3, name: { _ in text }), id: "f")
    try FigureRules.check(XMLProbe.elements(SVGWriter.file(figure.drawing)))
    FigureExtent.check(figure.drawing)
  }
}
