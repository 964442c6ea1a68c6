import SequenceStatistics
import Testing

@Suite struct TableSufficiencyTests {
  private func ids(
    _ a: Int, _ b: Int, _ c: Int, _ d: Int, _ haldane: Association2x2.Correction = .never
  ) throws -> [String] {
    let pair = try #require(Association2x2(a: a, b: b, c: c, d: d))
    return TableSufficiency.caveats(of: pair, haldane: haldane).map(\.id)
  }

  @Test func enoughIsNotMarked() throws {
    #expect(try ids(10, 10, 20, 60) == [])
    // Row of 10, all expected counts exactly 5.
    #expect(try ids(5, 5, 5, 5) == [])
  }

  @Test func eachMarkByItself() throws {
    // Expected 10 · 30 / 80 = 3.75, margins 10 and more.
    #expect(try ids(5, 5, 25, 45) == ["sparse-cells"])
    // A row of 9: expected 9 · 40 / 60 = 6 and 3.
    #expect(try ids(6, 3, 34, 17) == ["sparse-cells", "few-cues"])
    #expect(try ids(8, 1, 50, 4) == ["sparse-cells", "few-cues"])
    #expect(try ids(20, 2, 20, 2) == ["sparse-cells", "small-margin"])
    #expect(try ids(0, 0, 0, 0) == ["sparse-cells", "small-margin", "few-cues"])
  }

  @Test func theHalfIsMarkedByItsRule() throws {
    #expect(try ids(10, 10, 20, 60, .always) == ["half-added-to-all"])
    #expect(try ids(10, 10, 20, 60, .whenEmpty) == [])
    #expect(try ids(20, 0, 20, 40, .whenEmpty) == ["half-added"])
    // With an empty row nothing is computed, so that nothing was added.
    #expect(try ids(0, 0, 20, 40, .always) == ["sparse-cells", "small-margin", "few-cues"])
  }

  @Test func numbersAreThoseOfTheTable() throws {
    let pair = try #require(Association2x2(a: 1, b: 2, c: 3, d: 4))
    #expect(
      TableSufficiency.caveats(of: pair) == [
        .sparseCells(count: 4, of: 4, smallestExpected: 3.0 / 10 * 4, limit: 5),
        .smallMargin(total: 3, limit: 5), .fewCues(count: 3, limit: 10),
      ])
    let huge = try #require(
      Association2x2(a: Int.max / 4, b: Int.max / 4, c: Int.max / 4, d: Int.max / 4))
    #expect(TableSufficiency.caveats(of: huge).isEmpty)
  }
}
