import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyReports

@Suite struct FloorTransferFigureTests {
  static func direction(_ name: String, _ milliseconds: [Int64]) -> FloorTransferFigure.Direction {
    .init(
      name: name,
      histogram: OffsetHistogram(
        milliseconds.map(SessionTime.milliseconds), width: .milliseconds(200)),
      median: OffsetSummary(milliseconds.map { Double($0) / 1_000 }).median)
  }

  /// Sounds by `(speaker, onset, offset)` in milliseconds.
  static func transfer(_ sounds: [(Int, Int64, Int64)]) throws -> FloorTransfer {
    let session = try #require(TimeSpan(onset: .zero, offset: .seconds(600)))
    return FloorTransfer(
      Utterances(
        try sounds.map { speaker, onset, offset in
          Utterance(
            speaker: speaker,
            span: try #require(
              TimeSpan(onset: .milliseconds(onset), offset: .milliseconds(offset))))
        }, within: session))
  }

  @Test func aPanelForEachDirection() throws {
    let figure = FloorTransferFigure(
      [
        Self.direction("mother after infant", [-300, -100, 100, 150, 900, 7_000]),
        Self.direction("infant after mother", [500]),
      ], id: "t")
    let file = SVGWriter.file(figure.drawing)
    #expect(file.contains("← overlap") && file.contains("gap →"))
    #expect(file.contains("median 0.13\u{A0}s") && file.contains("median 0.50\u{A0}s"))
    #expect(file.contains("6\u{A0}transfers, 1 beyond the axis"))
    #expect(
      figure.drawing.description
        == "mother after infant: 6\u{A0}transfers, overlaps 2 of 6 (33\u{A0}%), median 0.13\u{A0}s; 0 below and 1 above the axis. infant after mother: 1\u{A0}transfer, overlaps 0 of 1 (0\u{A0}%), median 0.50\u{A0}s."
    )
    #expect(figure.table.groups.map(\.title) == ["mother after infant", "infant after mother"])
    // From −1 to 1 s in bins of 0.2 s, and what lies beyond.
    let rows = figure.table.groups[0].rows
    #expect(rows.count == 11)
    #expect(rows.map { $0[2] } == [0, 0, 0, 1, 1, 2, 0, 0, 0, 1, 1].map(TableCell.count))
    #expect(
      rows[3] == [
        .seconds(.milliseconds(-400), places: 1), .seconds(.milliseconds(-200), places: 1),
        .count(1), .text("overlap"),
      ])
    #expect(rows[10][1] == .undefined("no upper limit"))
    #expect(figure.note?.plain.hasPrefix("1\u{A0}transfer lies beyond the axis and is") == true)
    try FigureRules.check(XMLProbe.elements(file))
  }

  @Test func theBarsOfBothPanelsShareOneScale() throws {
    let figure = FloorTransferFigure(
      [Self.direction("a", [100, 100, 100, 100]), Self.direction("b", [-100, -100])], id: "t")
    var heights: [Double] = []
    for case .group(let members) in figure.drawing.marks.map(\.shape) {
      for case .rectangle(_, _, _, let height, _) in members.map(\.shape) { heights.append(height) }
    }
    #expect(heights.count == 2 && (heights[0] / heights[1] - 2).magnitude < 1e-9)
  }

  @Test func transfersOfARecord() throws {
    let transfer = try Self.transfer([
      (0, 1_000, 2_000), (1, 1_900, 3_000), (0, 3_500, 4_000), (1, 30_000, 31_000),
    ])
    let figure = FloorTransferFigure(transfer, persons: ["infant", "mother"], id: "t")
    #expect(
      figure.drawing.description.contains("mother after infant: 2\u{A0}transfers, overlaps 1 of 2"))
    #expect(figure.drawing.description.contains("infant after mother: 1\u{A0}transfer, overlaps 0"))
    #expect(figure.drawing.description.contains("0 below and 1 above the axis"))
    // Half of −0.1 and 26: the median is beyond the axis.
    #expect(SVGWriter.file(figure.drawing).contains("median 12.95\u{A0}s, beyond the axis"))
    try FigureRules.check(XMLProbe.elements(SVGWriter.file(figure.drawing)))
  }

  @Test func nothingRecordedAndHostileInput() throws {
    let long = String(repeating: "W<&", count: 200)
    let many = Self.direction(long, (0..<20_000).map { Int64($0 % 9_000) - 4_500 })
    let far = FloorTransferFigure.Direction(
      name: "far",
      histogram: OffsetHistogram(
        [SessionTime(microseconds: .min), SessionTime(microseconds: .max)], width: .zero),
      median: .value(-1e300))
    for directions in [
      [], [Self.direction("none", [])], [many, far], [far, Self.direction("", [])],
    ] {
      for limit in [
        SessionTime.zero, .milliseconds(1), .seconds(5), SessionTime(microseconds: .max),
      ] {
        let figure = FloorTransferFigure(directions, limit: limit, id: "t")
        let file = SVGWriter.file(figure.drawing)
        #expect(file.utf8.count < 40_000)
        #expect(figure.table.rowCount <= 2 * (2 * OffsetBins.mostOnASide + 2))
        try FigureRules.check(XMLProbe.elements(file))
      }
    }
    let none = FloorTransferFigure(try Self.transfer([]), persons: [], id: "t")
    #expect(none.drawing.description.hasPrefix("partner 2 after partner 1: no transfers."))
    #expect(SVGWriter.file(none.drawing).contains(">no transfers<"))
  }
}
