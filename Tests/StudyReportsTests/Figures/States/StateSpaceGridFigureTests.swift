import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyReports

@Suite struct StateSpaceGridFigureTests {
  static func grid(_ trajectories: [[JointStates.Event]], _ rows: Int, _ columns: Int)
    -> StateSpaceGrid
  {
    StateSpaceGrid(JointStates(trajectories: trajectories, firstCount: rows, secondCount: columns))
  }

  /// Six seconds: two in (0, 0), one in (0, 1), two in (0, 0), one in (1, 1).
  static func sample() throws -> StateSpaceGrid {
    grid(
      [try StateSpacePathTests.events([(0, 0), (0, 0), (0, 1), (0, 0), (0, 0), (1, 1)])], 2, 2)
  }

  @Test func theTableHoldsVisitsTimesAndReturns() throws {
    let grid = try Self.sample()
    let figure = StateSpaceGridFigure(
      grid, rows: ["face", "away"], columns: ["face", "toy"], first: "infant", second: "mother",
      attractor: [.init(0, 0)], id: "g")
    // The first cell is left twice and seen again once, the second left once, the third never.
    let none = TableCell.undefined(Measure.Reason.noOccurrence.sentence)
    let first: [TableCell] = [
      .text("face"), .text("face"), .count(2), .share(4.0 / 6), .number(2, places: 2),
      .number(1, places: 1), .text("attractor"),
    ]
    let second: [TableCell] = [
      .text("face"), .text("toy"), .count(1), .share(1.0 / 6), .number(1, places: 2), none,
      .text(""),
    ]
    let third: [TableCell] = [
      .text("away"), .text("toy"), .count(1), .share(1.0 / 6), .number(1, places: 2), none,
      .text(""),
    ]
    #expect(figure.table.groups[0].rows == [first, second, third])
    let drawing = try #require(figure.drawing)
    #expect(
      drawing.description
        == "4\u{A0}visits in 3 of 4 cells. The longest time, 66.7\u{A0}%, was with infant face and mother face. Attractor: infant face and mother face."
    )
    let file = SVGWriter.file(drawing)
    #expect(file.ranges(of: "class=\"attractor\"").count == 1)
    #expect(FigureExtent.named("disc", drawing).count == 3)
    #expect(!file.contains("class=\"diagonal\""))
    #expect(
      figure.legend.map(\.label) == [
        "share of time, the largest disc 66.7\u{A0}%",
        "trajectory, from the first visit to the last", "attractor cell",
      ])
    #expect(figure.note == nil)
    try FigureRules.check(XMLProbe.elements(file))
  }

  @Test func areasAreShares() throws {
    let figure = StateSpaceGridFigure(
      try Self.sample(), rows: ["a", "b"], columns: ["a", "b"], first: "x", second: "y", id: "g")
    let drawing = try #require(figure.drawing)
    let radii = drawing.marks.compactMap { mark -> Double? in
      if case .circle(_, _, let radius) = mark.shape { radius } else { nil }
    }
    #expect(radii.count == 3)
    #expect((radii[0] * radii[0] / (radii[1] * radii[1]) - 4).magnitude < 1e-9)
    // The same names on both axes have an identity line.
    #expect(SVGWriter.file(drawing).contains("class=\"diagonal\""))
  }

  @Test func rowsRiseFromTheBottom() throws {
    let layout = StateSpaceGridLayout(rows: ["a", "b"], columns: ["a", "b"])
    #expect(layout.y(.init(1, 0)) < layout.y(.init(0, 0)))
    #expect(layout.x(.init(0, 1)) > layout.x(.init(0, 0)))
  }

  @Test func aLongTrajectoryIsLeftOut() throws {
    let figure = StateSpaceGridFigure(
      Self.grid([try StateSpacePathTests.walk(4_000)], 2, 2), rows: ["a", "b"],
      columns: ["a", "b"],
      first: "x", second: "y", id: "g")
    let drawing = try #require(figure.drawing)
    #expect(figure.note?.plain.contains("it has 4,000 steps, and more than 400") == true)
    #expect(!SVGWriter.file(drawing).contains("class=\"trajectory\""))
    #expect(figure.legend.count == 1)
  }

  @Test func sizesFromOneToTwelve() throws {
    let long = String(repeating: "W<&", count: 100)
    for (rows, columns) in [(1, 1), (2, 2), (1, 12), (12, 1), (12, 12)] {
      let cells = (0..<400).map { ($0 * 7 % rows, $0 * 5 % columns) }
      let grid = Self.grid([try StateSpacePathTests.events(cells)], rows, columns)
      let names = (0..<12).map { $0.isMultiple(of: 2) ? long : "c\($0)" }
      let figure = StateSpaceGridFigure(
        grid, rows: Array(names.prefix(rows)), columns: [], first: long, second: "mother",
        attractor: AttractorWinnowing(grid).attractor + [.init(99, 99)], id: "g")
      let file = SVGWriter.file(try #require(figure.drawing))
      #expect(file.utf8.count < 110_000)
      try FigureRules.check(XMLProbe.elements(file))
    }
  }

  @Test func nothingRecorded() throws {
    let figure = StateSpaceGridFigure(
      Self.grid([], 2, 3), rows: [], columns: [], first: "x", second: "y", id: "g")
    let drawing = try #require(figure.drawing)
    #expect(drawing.description == "x and y were never in a cell of the grid.")
    #expect(figure.table.rowCount == 0 && figure.legend.isEmpty)
    try FigureRules.check(XMLProbe.elements(SVGWriter.file(drawing)))
  }

  @Test func tooLargeAndEmptyGridsHaveOnlyATable() throws {
    let large = StateSpaceGridFigure(
      Self.grid([try StateSpacePathTests.events([(12, 0), (0, 0)])], 13, 2), rows: [],
      columns: [], first: "x", second: "y", id: "g")
    #expect(large.drawing == nil && large.table.rowCount == 2)
    #expect(large.note?.plain.contains("13 rows and 2 columns, too many") == true)
    let none = StateSpaceGridFigure(
      Self.grid([], 0, 2), rows: [], columns: [], first: "x", second: "y", id: "g")
    #expect(none.drawing == nil && none.note?.plain.contains("no codes") == true)
  }
}
