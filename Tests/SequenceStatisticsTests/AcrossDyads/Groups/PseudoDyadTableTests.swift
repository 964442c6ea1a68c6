import Testing

@testable import SequenceStatistics

@Suite struct PseudoDyadTableTests {
  static let values: [[Double?]] = [[5, 1, 2], [3, 6, 4], [0, 2, 7]]

  @Test func meansOfRealAndPseudoDyads() {
    let table = PseudoDyadTable(Self.values)
    #expect(table.count == 3 && table.dyads == [0, 1, 2])
    #expect(table.realMean == .value(6) && table.pseudoMean == .value(2))
    // A of the first with B of the second, and so on round.
    #expect(table.mean([1, 2, 0]) == 5.0 / 3)
  }

  @Test func missingCellsAndLoneDyads() {
    let table = PseudoDyadTable(
      [[1, 2, 3, 4], [nil, 5, .nan, 6], [7, 8, nil, 9], [1, 2, 3, 10]], strata: [1, 1, 1, 2])
    #expect(table.dyads == [0, 1] && table.missingCount == 1 && table.aloneCount == 1)
    #expect(table.missingPairCount == 1)
    #expect(table.realMean == .value(3) && table.pseudoMean == .value(2))
    #expect(table.mean([1, 0]) == 2)
    let short = PseudoDyadTable([[1], [2, 3]])
    #expect(short.count == 2 && short.missingPairCount == 1)
    #expect(PseudoDyadTable([[1, 1], [1, 1]], strata: [4]).aloneCount == 2)
  }

  @Test func theStatisticIsAskedOnlyWithinStrata() {
    var asked: [[Int]] = []
    let table = PseudoDyadTable(count: 4, strata: [0, 1, 0, 1]) { a, b in
      asked.append([a, b])
      return Double(10 * a + b)
    }
    #expect(asked.count == 8 && asked.allSatisfy { ($0[0] - $0[1]) % 2 == 0 })
    #expect(
      table.strata == [[0, 2], [1, 3]] && table.mean([2, 3, 0, 1]) == (2 + 13 + 20 + 31) / 4)
  }

  @Test func noDyads() {
    let table = PseudoDyadTable([])
    #expect(table.realMean.reason == .tooFewDyads && table.pseudoMean.reason == .noPairs)
    #expect(PseudoDyadTable(count: -2) { _, _ in 1 }.count == 0)
  }
}
