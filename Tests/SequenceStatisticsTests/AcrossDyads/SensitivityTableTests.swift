import SequenceStatistics
import Testing

@Suite struct SensitivityTableTests {
  @Test func cellsAreTheMeansOfTheirDyads() throws {
    let table = SensitivityTable(windows: ["2 s", "3 s", "5 s"], models: ["shift", "gaps"]) {
      window, model in
      [1.0, 2, 3].map { DyadEffect(estimate: .value($0 + Double(10 * window + model))) }
    }
    #expect(table.cells.count == 6)
    #expect(table[window: 2, model: 1]?.mean == .value(23))
    #expect(table[window: 0, model: 0]?.mean == .value(2))
    #expect(table[window: 3, model: 0] == nil && table[window: 0, model: -1] == nil)
    let range = try #require(table.rangeOfMeans)
    #expect(range.lower == 2 && range.upper == 23 && table.isOneSided)
    // 2 ± 4.303 · .577 takes in 0, all others leave it out: 3 - 2.48 > 0.
    #expect(table.cellsWithoutZero == 5)
  }

  @Test func edges() {
    let empty = SensitivityTable(windows: [], models: ["shift"]) { _, _ in [] }
    #expect(empty.cells.isEmpty && empty.rangeOfMeans == nil && !empty.isOneSided)
    let mixed = SensitivityTable(windows: ["a", "b"], models: ["m"]) { window, _ in
      [DyadEffect(estimate: .value(window == 0 ? -1 : 1))]
    }
    #expect(!mixed.isOneSided && mixed.cellsWithoutZero == 0)
    let silent = SensitivityTable(windows: ["a"], models: ["m"]) { _, _ in [] }
    #expect(silent.rangeOfMeans == nil && silent[window: 0, model: 0]?.count == 0)
  }
}
