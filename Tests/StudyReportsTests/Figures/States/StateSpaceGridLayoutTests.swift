import SequenceStatistics
import Testing

@testable import StudyReports

@Suite struct StateSpaceGridLayoutTests {
  @Test(arguments: [(1, 1), (2, 2), (3, 5), (12, 1), (1, 12), (12, 12)])
  func cellsAndNamesStayInside(rows: Int, columns: Int) {
    for name in ["a", "looks at mother's face", String(repeating: "W", count: 90), ""] {
      let layout = StateSpaceGridLayout(
        rows: [String](repeating: name, count: rows),
        columns: [String](repeating: name, count: columns))
      #expect(layout.cell >= 44 && layout.cell <= 96)
      #expect(layout.width <= 720 && layout.height <= 1_330)
      let last = JointStates.Cell(rows - 1, columns - 1)
      #expect(layout.x(last) + layout.cell <= layout.width && layout.y(last) == layout.top)
      #expect(layout.y(JointStates.Cell(0, 0)) + layout.cell == layout.base)
      for mark in layout.names(first: name, second: name) {
        guard case .text(let text, let x, let y, let isTurned) = mark.shape else { continue }
        let length = TextWidth.of(text, size: 12)
        #expect(x >= 0 && x <= layout.width && y <= layout.height)
        if isTurned, y > layout.base { #expect(y + length <= layout.height - 12) }
      }
    }
  }

  @Test func namesAreTurnedOnlyWhereTheyDoNotFit() {
    #expect(!StateSpaceGridLayout(rows: ["a", "b"], columns: ["looks at object", "b"]).isTurned)
    let many = (0..<12).map { "looks at object \($0)" }
    #expect(StateSpaceGridLayout(rows: many, columns: many).isTurned)
  }
}
