import Foundation
import StudyReports
import Testing

@Suite struct ResidualGridTests {
  @Test func printsEveryNumberAndMarksWhatSurvives() throws {
    let drawing = ResidualGrid(SampleReport.grid, id: "f2").drawing
    let file = SVGWriter.file(drawing)
    let elements = try XMLProbe.elements(file)
    try FigureRules.check(elements)
    #expect(file.contains(">\u{2212}3.1</text>"))
    #expect(file.contains(">0.7†</text>"))
    #expect(file.contains(">***</text>"))
    #expect(file.contains("then the infant…"))
    #expect(file.contains("cannot occur"))
    // Five cells survive; the key has one sample frame.
    #expect(FigureExtent.named("frame", drawing).count == 6)
    #expect(!file.contains("4.3***"))
    #expect(drawing.description.contains("5\u{A0}cells differ"))
    let cells = elements.filter { $0.attributes["class"] == "cell" }
    #expect(cells.count == 30)
    for cell in cells {
      #expect(Double(cell.attributes["width"] ?? "") ?? 0 >= 44)
      #expect(Double(cell.attributes["height"] ?? "") ?? 0 >= 40)
    }
  }

  @Test func starsNeedALevelAndEnoughExpected() {
    func stars(_ p: Double?, sparse: Bool = false) -> String {
      ResidualCell(observed: 9, expected: 3, residual: 4, adjustedP: p, isSparse: sparse)
        .stars(level: 0.05)
    }
    #expect(stars(0.0009) == "***")
    #expect(stars(0.001) == "**")
    #expect(stars(0.01) == "*")
    #expect(stars(0.05).isEmpty)
    #expect(stars(nil).isEmpty)
    #expect(stars(0.0001, sparse: true).isEmpty)
  }

  @Test(arguments: [0, 1, 2, 14, 30]) func growsWithItsBehaviours(count: Int) throws {
    let labels = (0..<count).map {
      ResidualGridInput.Label(
        person: $0 < count / 2 ? "infant" : "mother",
        text: $0 % 3 == 0 ? SVGWriterTests.hostile[$0 % 13] : "does something \($0)")
    }
    let input = ResidualGridInput(
      given: labels, target: labels,
      cells: labels.indices.map { row in
        labels.indices.map { column in
          row == column
            ? ResidualCell(observed: 0, undefinedBecause: "no data")
            : ResidualCell(
              observed: row, expected: 6, residual: Double(row - column), adjustedP: 0.2)
        }
      })
    let drawing = ResidualGrid(input, id: "g").drawing
    try FigureRules.check(XMLProbe.elements(SVGWriter.file(drawing)))
    if let folder = ProcessInfo.processInfo.environment["ATTUNE_DEMO_FOLDER"] {
      try Data(SVGWriter.file(drawing).utf8).write(
        to: URL(filePath: folder).appending(path: "grid-\(count).svg"))
    }
    #expect(drawing.width >= Double(count) * 62)
    #expect((drawing.minimumWidth ?? 0) >= drawing.width * 0.95)
  }

  @Test func missingCellsAreUndefined() throws {
    let labels = [ResidualGridInput.Label(person: "a", text: "x")]
    let input = ResidualGridInput(given: labels, target: labels, cells: [])
    #expect(input.cell(0, 0).residual == nil)
    #expect(SVGWriter.file(ResidualGrid(input, id: "g").drawing).contains("not computed"))
  }
}
