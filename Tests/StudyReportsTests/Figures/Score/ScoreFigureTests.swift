import CodedSessions
import Foundation
import StudyReports
import Testing

@Suite struct ScoreFigureTests {
  static func figure(_ session: CodedSession) -> ScoreFigure {
    ScoreFigure(session, looks: CodeLooks(session.codebook, persons: session.persons))
  }

  /// How many bars and ticks the pages hold: tooltips end differently for mutual gaze and gaps.
  static func barCount(_ figure: ScoreFigure) throws -> Int {
    try figure.pages.reduce(0) { sum, page in
      let elements = try XMLProbe.elements(SVGWriter.file(page))
      var count = 0
      var isBar = false
      for element in elements {
        if element.name == "g" { isBar = element.attributes["class"]?.hasPrefix("bar") ?? false }
        if ["rect", "path"].contains(element.name), element.path.last == "g", isBar { count += 1 }
      }
      return sum + count
    }
  }

  /// The bouts and moments of the pair, one more for each end of a row that a bout crosses.
  static func expectedBars(_ session: CodedSession, row: Int64) -> Int {
    let pair = session.persons.prefix(2)
    return session.streams.filter { pair.contains($0.person) }.reduce(0) { sum, stream in
      sum + stream.moments.count
        + stream.bouts.reduce(0) { sum, bout in
          let first = bout.onset.microseconds / (row * 1_000_000)
          let last = (bout.offset.microseconds - 1) / (row * 1_000_000)
          return sum + Int(last - first) + 1
        }
    }
  }

  /// The session beside which a score stands decides how long its rows are.
  @Test func besideAnotherSessionTheScaleIsTheSame() throws {
    let (short, long) = (try OddSession.alone.session(), try SampleSessions.play())
    func figure(_ session: CodedSession, beside other: CodedSession?) -> ScoreFigure {
      ScoreFigure(
        session, looks: CodeLooks(session.codebook, persons: session.persons), beside: other)
    }
    let (own, other) = (figure(short, beside: long), figure(long, beside: short))
    #expect(
      own.rowLength == other.rowLength && own.rowLength == figure(long, beside: nil).rowLength)
    #expect(own.rowLength != figure(short, beside: nil).rowLength)
    #expect(figure(long, beside: long).pages == figure(long, beside: nil).pages)
  }

  @Test func drawsEveryBoutOfASession() throws {
    let session = try SampleSessions.play()
    let figure = Self.figure(session)
    #expect(figure.pages.count == 1)
    #expect(figure.rowLength == "2\u{A0}min")
    #expect(try Self.barCount(figure) == Self.expectedBars(session, row: 120))
    let file = SVGWriter.file(try #require(figure.pages.first))
    try FigureRules.check(XMLProbe.elements(file))
    #expect(file.contains("mutual gaze</title>"))
    #expect(file.contains("not codable"))
    #expect(file.contains(" averts</title>"))
    #expect(
      figure.legend.map(\.label) == [
        "looks at mother / looks at infant", "looks at object", "averts / looks away",
        "mutual gaze", "not codable",
      ])
    #expect(figure.notes.isEmpty)
    #expect(file == SVGWriter.file(try #require(Self.figure(session).pages.first)))
  }

  @Test func mutualGazeIsTheOverlapOfLooksAtThePartner() throws {
    let session = try SampleSessions.play()
    func looks(_ person: Person) -> TimeSet {
      TimeSet(
        session.streams.filter { $0.person == person && $0.name == "gaze" }.flatMap(\.bouts)
          .filter { session.codebook[$0.code].codeClass == .partner }.map(\.span))
    }
    let overlap = looks(SampleSessions.infant).intersection(looks(SampleSessions.mother))
    let file = SVGWriter.file(try #require(Self.figure(session).pages.first))
    // Links that cross the end of a row are drawn in both.
    let crossing = overlap.spans.count {
      $0.onset.microseconds / 120_000_000 != ($0.offset.microseconds - 1) / 120_000_000
    }
    #expect(
      file.components(separatedBy: " mutual gaze</title>").count - 1 == overlap.spans.count
        + crossing)
  }

  @Test(arguments: OddSession.allCases) func copesWith(odd: OddSession) throws {
    let session = try odd.session()
    let figure = Self.figure(session)
    #expect(!figure.pages.isEmpty)
    #expect(figure.pages.count <= 6)
    for page in figure.pages {
      let file = SVGWriter.file(page)
      try FigureRules.check(XMLProbe.elements(file))
      #expect(!file.contains("nan") && !file.contains("inf\""))
    }
    let bars = try Self.barCount(figure)
    let pair = session.persons.prefix(2)
    let count = session.streams.filter { pair.contains($0.person) }.reduce(0) {
      $0 + $1.bouts.count + $1.moments.count
    }
    if odd.drawsEverything { #expect(bars >= count) }
    #expect(figure.notes.isEmpty != odd.hasNote)
    if let folder = ProcessInfo.processInfo.environment["ATTUNE_DEMO_FOLDER"] {
      var input = SampleReport.input(session)
      input.heading = "Odd session: " + odd.rawValue
      let html = try PageRenderer().html(SessionReport.page(input))
      try Data(html.utf8).write(
        to: URL(filePath: folder).appending(path: "odd-" + odd.rawValue + ".html"))
    }
  }
}
