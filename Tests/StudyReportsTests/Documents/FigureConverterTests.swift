import Foundation
import Testing

@testable import StudyReports

@Suite struct FigureConverterTests {
  @Test func withoutTheProgramThereIsNone() {
    #expect(FigureConverter(searchPath: "") == nil)
  }

  /// Width and height of a PNG, from its first chunk.
  private func size(_ png: [UInt8]) -> [Int] {
    [16, 20].map { start in png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
  }

  @Test func figuresAreDrawnAtTwiceTheirSize() throws {
    guard let converter = FigureConverter(searchPath: HelperProgram.searchPath) else {
      print("skipped: there is no rsvg-convert")
      return
    }
    let drawings = [(40.0, 30.0), (25, 10)].map {
      Drawing(
        id: "a", width: $0, height: $1, title: "t", description: "d",
        marks: [.rectangle(x: 1, y: 1, width: 9, height: 9, .missing)])
    }
    let files = drawings.map(SVGWriter.file)
    let result = converter.pictures(of: files + files)
    #expect(result.failure == nil && result.pictures.count == 2)
    for (file, drawing) in zip(files, drawings) {
      let png = try #require(result.pictures[file])
      #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
      #expect(size(png) == [Int(drawing.width) * 2, Int(drawing.height) * 2])
    }
    #expect(converter.pictures(of: files).pictures == result.pictures)
    let printed = converter.pictures(of: files, as: .pdf)
    #expect(printed.failure == nil && printed.pictures.count == 2)
    for pdf in printed.pictures.values { #expect(pdf.starts(with: Array("%PDF".utf8))) }
    #expect(converter.pictures(of: files, as: .pdf).pictures == printed.pictures)
  }

  @Test func whatCannotBeDrawnIsTold() throws {
    guard let converter = FigureConverter(searchPath: HelperProgram.searchPath) else { return }
    let result = converter.pictures(of: ["no picture"])
    #expect(result.pictures.isEmpty)
    #expect(result.failure?.words.hasPrefix("rsvg-convert failed: ") == true)
  }
}
