import SequenceStatistics
import Testing

@testable import StudyReports

@Suite struct PairedDotsFigureTests {
  @Test func aLineForEachDyadAndAMeanForEachPhase() throws {
    let input = StudySample.phases(14)
    let figure = PairedDotsFigure(input, id: "f9")
    try FigureRules.check(XMLProbe.elements(SVGWriter.file(figure.drawing)))
    FigureExtent.check(figure.drawing)
    try FigureDemo.write(figure.drawing, "paired-14")
    #expect(FigureExtent.named("dyad", figure.drawing).count == 14 * 4)
    #expect(FigureExtent.named("value", figure.drawing).count == 14 * 4 * 3)
    #expect(FigureExtent.named("mean", figure.drawing).count == 12)
    #expect(FigureExtent.named("chance", figure.drawing).count == 1)
    #expect(figure.tables.count == 4 && figure.tables.allSatisfy { $0.rowCount == 14 + 3 })
    #expect(Set(figure.tables.map(\.name)).count == 4)
  }

  @Test func higherValuesStandHigherAndOneUnitHasOneScale() throws {
    func panel(_ values: [Double]) -> PairedDotsInput.Panel {
      .init(
        "m", key: "m", unit: .share, values: [values.map(Measure.value)],
        means: [])
    }
    let figure = PairedDotsFigure(
      PairedDotsInput(
        phases: ["a", "b", "c"], dyads: ["x"],
        panels: [panel([0.2, 0.6, 0.4]), panel([0.2, 1, 0])]),
      id: "f")
    let lines = FigureExtent.named("dyad", figure.drawing).compactMap { mark in
      if case .path(let steps) = mark.shape { FigureExtent.points(steps) } else { nil }
    }
    try #require(lines.count == 2)
    #expect(lines[0][1].y < lines[0][2].y && lines[0][2].y < lines[0][0].y)
    #expect(lines[0][0].x < lines[0][1].x && lines[0][1].x < lines[0][2].x)
    // 0.2 stands at one height in both panels, and the same step is as long.
    #expect((lines[0][0].y - lines[1][0].y).magnitude < 1e-9)
    let (short, long) = (lines[0][0].y - lines[0][1].y, lines[1][0].y - lines[1][1].y)
    #expect((long / short - 2).magnitude < 1e-9)
    #expect(FigureExtent.texts(figure.drawing).contains("100\u{A0}%"))
  }

  @Test func anUndefinedValueBreaksTheLineAndIsNoZero() throws {
    func row(_ values: [Double?]) -> [Measure] {
      values.map { $0.map(Measure.value) ?? .undefined(.noCodableTime) }
    }
    let input = PairedDotsInput(
      phases: ["a", "b", "c", "d"], dyads: ["x", "y", "z"],
      panels: [
        .init(
          "rate", key: "rate", unit: .number("per minute", places: 1),
          values: [row([5, 6, nil, 7]), row([5, nil, 6, nil]), row([nil, nil, nil, nil])], means: []
        )
      ])
    let figure = PairedDotsFigure(input, id: "f")
    let lines = FigureExtent.named("dyad", figure.drawing)
    // Only the first dyad has two neighbouring phases.
    try #require(lines.count == 1)
    guard case .path(let steps) = lines[0].shape else { return }
    #expect(steps.count == 2)
    #expect(FigureExtent.named("value", figure.drawing).count == 5)
    let texts = FigureExtent.texts(figure.drawing)
    #expect(!texts.contains("0.0") && !texts.contains("0"))
    #expect(texts.count { $0 == "n\u{A0}=\u{A0}1" } == 3 && texts.contains("n\u{A0}=\u{A0}2"))
    #expect(figure.tables[0].groups[0].rows[2][1] == .undefined("The stream has no codable time."))
    #expect(String(describing: figure.note).contains("7\u{A0}values are"))
  }

  @Test(arguments: [61, 300, 1_000]) func manyDyadsAreThinAndPale(count: Int) throws {
    let figure = PairedDotsFigure(StudySample.phases(count, gap: 50), id: "f")
    let file = SVGWriter.file(figure.drawing)
    try FigureRules.check(XMLProbe.elements(file))
    FigureExtent.check(figure.drawing)
    try FigureDemo.write(figure.drawing, "paired-\(count)")
    #expect(file.utf8.count < 8_000 + 60 * count * 4, "\(file.utf8.count) bytes")
    let lines = FigureExtent.flat(figure.drawing.marks).filter { $0.style?.name == "dyad" }
    #expect(lines.allSatisfy { ($0.style?.opacity ?? 1) < 0.5 })
    // Dots only where no line would show the value.
    #expect(FigureExtent.named("value", figure.drawing).count < count / 2)
  }

  @Test func nothingOnePhaseAndManyPhases() throws {
    for (phases, dyads, panels) in [(0, 0, 0), (1, 1, 1), (12, 3, 2), (3, 0, 1), (0, 2, 1)] {
      let input = PairedDotsInput(
        phases: (0..<phases).map { "phase \($0)" }, dyads: (0..<dyads).map { "d\($0)" },
        panels: (0..<panels).map { panel in
          .init(
            "m\(panel)", key: "m", unit: .share,
            values: (0..<dyads).map { _ in (0..<phases).map { _ in .value(0.5) } }, means: [])
        })
      let drawing = PairedDotsFigure(input, id: "f").drawing
      try FigureRules.check(XMLProbe.elements(SVGWriter.file(drawing)))
      FigureExtent.check(drawing, "\(phases) phases")
    }
  }

  @Test(arguments: SVGWriterTests.hostile) func anyNameStaysText(text: String) throws {
    let input = PairedDotsInput(
      phases: [text, text], dyads: [text],
      panels: [
        .init(
          text, key: "k", unit: .number(text, places: 1), values: [[.value(1), .value(2)]],
          means: [MeanInterval(mean: .value(1), interval: .init(lower: 0, upper: 2), count: 3)])
      ])
    let drawing = PairedDotsFigure(input, id: "f").drawing
    try FigureRules.check(XMLProbe.elements(SVGWriter.file(drawing)))
    FigureExtent.check(drawing)
    #expect(drawing == PairedDotsFigure(input, id: "f").drawing)
  }
}
