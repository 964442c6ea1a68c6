import Testing

@testable import SequenceStatistics

@Suite struct PermutationTallyTests {
  private let observed = PermutationTally.Observed(
    counts: [2, 1], low: [0, 1], high: [2, 3], means: [1, 2], weights: [1, 0.5], whole: 1.5)

  @Test func tablesAreComparedCellByCell() {
    var tally = PermutationTally(cellCount: 2, countsMoments: true)
    tally.add([3, 0], comparedWith: observed)
    tally.add([1, 2], comparedWith: observed)
    tally.add([2, 1], comparedWith: observed)
    #expect(tally.replicates == 3)
    #expect(tally.reachedAbove == [2, 2] && tally.reachedBelow == [2, 2])
    #expect(tally.reachedFar == [2, 2])
    #expect(tally.sums == [6, 3] && tally.squares == [14, 5])
    #expect(tally.reachedWhole == 2)
  }

  @Test func partsAddUpInAnyOrder() {
    let tables: [[Int32]] = [[3, 0], [1, 2], [2, 1], [0, 3]]
    var whole = PermutationTally(cellCount: 2, countsMoments: false)
    var parts = [whole, whole]
    for (index, table) in tables.enumerated() {
      whole.add(table, comparedWith: observed)
      parts[index % 2].add(table, comparedWith: observed)
    }
    var forwards = parts[0]
    forwards.merge(parts[1])
    var backwards = parts[1]
    backwards.merge(parts[0])
    #expect(forwards == whole && backwards == whole)
  }
}
