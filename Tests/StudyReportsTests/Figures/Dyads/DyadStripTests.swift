import Testing

@testable import StudyReports

@Suite struct DyadStripTests {
  private func circles(_ drawing: Drawing) -> [(x: Double, radius: Double)] {
    func all(_ marks: [Mark]) -> [Mark] {
      marks.flatMap { mark -> [Mark] in
        if case .group(let members) = mark.shape { all(members) } else { [mark] }
      }
    }
    return all(drawing.marks).compactMap { mark in
      if case .circle(let x, _, let radius) = mark.shape { (x, radius) } else { nil }
    }
  }

  @Test func theOwnDotIsLastAndLargest() throws {
    let drawing = try #require(DyadStrip.drawing(own: 3, among: [1, 2, 5], id: "s"))
    let dots = circles(drawing)
    #expect(dots.count == 4)
    #expect(dots.map(\.radius) == [3.4, 3.4, 3.4, 6])
    #expect(dots[0].x == 8 && dots[2].x == 172 && dots[3].x == 90)
  }

  @Test func nothingToLieAmong() {
    #expect(DyadStrip.drawing(own: 3, among: [], id: "s") == nil)
    #expect(DyadStrip.drawing(own: 3, among: [3, 3], id: "s") == nil)
    #expect(DyadStrip.drawing(own: .nan, among: [1, 2], id: "s") == nil)
  }

  @Test func ofThousandsSomeAreDrawn() throws {
    let drawing = try #require(
      DyadStrip.drawing(own: 0, among: (0..<5000).map(Double.init), id: "s"))
    #expect((30...61).contains(circles(drawing).count))
  }
}
