import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyReports

@Suite struct RecurrenceFigureTests {
  static let categories: [RecurrenceFigure.Category] = [
    ("looks at partner", ColourToken.partner), ("looks at object", .object), ("averts", .away),
  ].map {
    .init(
      name: $0.0, look: CodeLook(hue: .token($0.1), isHatched: false, height: 1, shortLabel: ""))
  }

  /// Bouts of changing length, with categories that never follow themselves.
  static func row(_ count: Int, mean: Int, seed: UInt64) -> [UInt16] {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    var row: [UInt16] = []
    var category = 0
    while row.count < count {
      row += [UInt16](repeating: UInt16(category), count: 1 + (next(mean) + next(mean)))
      category = (category + 1 + next(2)) % 3
    }
    return Array(row.prefix(count))
  }

  static func figure(
    _ stretches: [PairedUnits.Stretch], unit: SessionTime = .milliseconds(100),
    phases: [RecurrenceFigure.Phase] = []
  ) -> RecurrenceFigure {
    RecurrenceFigure(
      RecurrenceRectangles(PairedUnits(stretches, step: unit)),
      unitCounts: stretches.map(\.count), unit: unit, categories: categories, first: "infant",
      second: "mother", phases: phases, id: "r")
  }

  @Test func everyRectangleStandsWhereItsBoutsMeet() throws {
    // Two seconds of object against one of nothing in common.
    let figure = Self.figure(
      [.init([1, 1, 0, 2], [2, 1, 1, 1])], unit: .seconds(1))
    let file = SVGWriter.file(figure.drawing)
    // Object: units 0–2 by 1–4; away: unit 3 by unit 0. A unit is 114 wide, the base at 482.
    #expect(file.contains("d=\"M84 368h228V26H84Z\""))
    #expect(file.contains("d=\"M426 482h114V368H426Z\""))
    #expect(figure.legend.map(\.label) == ["looks at object", "averts"])
    let rows = figure.table.groups.flatMap(\.rows)
    #expect(rows.map { $0[1] } == [.count(0), .count(6), .count(1), .count(7)])
    #expect(rows.map { $0[2] } == [.share(0), .share(0.375), .share(0.0625), .share(0.4375)])
    #expect(
      figure.drawing.description
        == "In 43.8\u{A0}% of all pairs of moments infant and mother showed the same: looks at object 37.5\u{A0}%, averts 6.3\u{A0}%."
    )
    #expect(figure.note == nil)
    try FigureRules.check(XMLProbe.elements(file))
  }

  @Test func rectanglesOfOneColumnAreOneLine() {
    let figure = Self.figure([.init([0, 0, 0, 0], [0, 2, 0, 2])], unit: .seconds(1))
    #expect(
      SVGWriter.file(figure.drawing).contains(
        "d=\"M84 482h456V368H84V254h456V140H84Z\""))
  }

  @Test func outlinedRectanglesAreClosed() {
    let figure = Self.figure([.init([1, 1, 1, 1], [1, 2, 1, 2])], unit: .seconds(1))
    #expect(
      SVGWriter.file(figure.drawing).contains(
        "d=\"M84 482h456V368H84Zm0-228h456V140H84Z\""))
  }

  @Test func phasesAreComparedOnlyWithThemselves() throws {
    let stretch = PairedUnits.Stretch([0, 0], [0, 0])
    let figure = Self.figure(
      [stretch, stretch], unit: .seconds(1),
      phases: [.init(name: "play", onset: .zero), .init(name: "reunion", onset: .seconds(6))])
    let file = SVGWriter.file(figure.drawing)
    #expect(file.contains("M84 482h114V368H84Zm342-342h114V26H426Z"))
    #expect(file.contains(">play<") && file.contains(">reunion<"))
    #expect(figure.table.groups[0].rows[0][2] == .share(1))
    #expect(figure.drawing.description.contains("of the same one of 2 phases"))
    try FigureRules.check(XMLProbe.elements(file))
  }

  @Test func cellsThatCouldNotBeCodedAreNoCells() {
    let units = PairedUnits([0, nil], [0, 0], step: .seconds(1))
    let figure = RecurrenceFigure(
      RecurrenceRectangles(units), unitCounts: [2], unit: .seconds(1),
      categories: Self.categories, first: "a", second: "b",
      codedCells: CrossRecurrence(units).validCells, id: "r")
    #expect(figure.table.groups[0].rows[0][2] == .share(1))
  }

  @Test func aSessionOfSixMinutesIsSmall() throws {
    for seed: UInt64 in 1...6 {
      let figure = Self.figure([
        .init(
          Self.row(3_600, mean: 60, seed: seed), Self.row(3_600, mean: 50, seed: seed &+ 90))
      ])
      let file = SVGWriter.file(figure.drawing)
      #expect(file.utf8.count < 25_000, "seed \(seed)")
      try FigureRules.check(XMLProbe.elements(file))
    }
  }

  @Test func noRecordIsLarge() throws {
    let busy = [
      PairedUnits.Stretch(
        Self.row(9_000, mean: 4, seed: 3), Self.row(9_000, mean: 4, seed: 4))
    ]
    let manyPhases = (0..<2_000).map { number in
      PairedUnits.Stretch(
        Self.row(9, mean: 2, seed: UInt64(number)), Self.row(9, mean: 2, seed: UInt64(number + 7)))
    }
    let outlined = (0..<3).map { number -> PairedUnits.Stretch in
      let row = (0..<400).map { UInt16(($0 + number) % 2 == 0 ? 1 : 5) }
      return PairedUnits.Stretch(row, row)
    }
    for stretches in [busy, manyPhases, outlined] {
      let figure = Self.figure(stretches)
      let file = SVGWriter.file(figure.drawing)
      #expect(file.utf8.count < 40_000)
      let note = try #require(figure.note?.plain)
      #expect(note.contains("rectangles are drawn in steps of"))
      for text in [note, figure.howToRead.plain, figure.drawing.description] {
        #expect(BannedPhrases.found(in: text).isEmpty)
      }
      try FigureRules.check(XMLProbe.elements(file))
    }
  }

  @Test func nothingRecordedAndNothingInCommon() throws {
    for (figure, words) in [
      (Self.figure([]), "nothing could be compared"),
      (Self.figure([.init([], [])]), "nothing could be compared"),
      (Self.figure([.init([0, 0], [1, 1])]), "nothing recurs"),
    ] {
      let file = SVGWriter.file(figure.drawing)
      #expect(file.contains(words) && figure.legend.isEmpty && figure.note == nil)
      try FigureRules.check(XMLProbe.elements(file))
    }
    #expect(Self.figure([]).drawing.description == "Nothing could be compared.")
  }

  @Test func hostileNames() throws {
    let long = String(repeating: "W<&\"", count: 200)
    let units = PairedUnits([0, 1, 7], [7, 0, 1], step: .seconds(1))
    let figure = RecurrenceFigure(
      RecurrenceRectangles(units), unitCounts: [3], unit: .seconds(1),
      categories: [.init(name: long, look: Self.categories[0].look)], first: long, second: long,
      phases: [.init(name: long, onset: .zero)], id: "r")
    #expect(figure.legend.map(\.label).last == "category 8")
    try FigureRules.check(XMLProbe.elements(SVGWriter.file(figure.drawing)))
    // Phases that the counts do not know are not drawn and not counted.
    let other = RecurrenceFigure(
      RecurrenceRectangles(units), unitCounts: [], unit: .seconds(1),
      categories: Self.categories, first: "a", second: "b", id: "r")
    #expect(other.table.groups[0].rows.allSatisfy { $0[1] == .count(0) })
  }
}
