import Testing

@testable import SequenceStatistics

@Suite struct SparseMatchingTests {
  /// The most that can be saved, by trying everything.
  private func best(_ savings: [[Double]], row: Int, taken: Int) -> Double {
    guard row < savings.count else { return 0 }
    var most = best(savings, row: row + 1, taken: taken)
    for column in savings[row].indices where savings[row][column] > 0 && taken & (1 << column) == 0
    {
      most = max(
        most, savings[row][column] + best(savings, row: row + 1, taken: taken | (1 << column)))
    }
    return most
  }

  @Test func nothingSavesMore() {
    for seed in UInt64(0)..<2000 {
      var random = TestRandom(seed: seed)
      let (rows, columns) = (random.below(7), random.below(7))
      let density = 1 + random.below(4)
      // Few different savings, so that ties are frequent.
      let savings = (0..<rows).map { _ in
        (0..<columns).map { _ in
          random.below(4) < density ? Double(1 + random.below(seed % 2 == 0 ? 4 : 1000)) : 0
        }
      }
      let matching = SparseMatching(
        savings.map { row in
          row.indices.filter { row[$0] > 0 }.map {
            SparseMatching.Choice(column: $0, saving: row[$0])
          }
        }, columnCount: columns)
      let pairs = matching.columns.enumerated().compactMap { row, column in
        column.map { (row, $0) }
      }
      #expect(Set(pairs.map(\.1)).count == pairs.count, "seed \(seed)")
      #expect(pairs.allSatisfy { savings[$0.0][$0.1] > 0 }, "seed \(seed)")
      let saved = pairs.reduce(0) { $0 + savings[$1.0][$1.1] }
      #expect(saved == best(savings, row: 0, taken: 0), "seed \(seed)")
    }
  }

  /// A chain in which each new row pushes all others along.
  @Test func longChainsArePushed() {
    let count = 300
    let choices = (0..<count).map { row in
      (row == 0 ? [0] : [row - 1, row]).map { column in
        SparseMatching.Choice(column: column, saving: column == row - 1 ? 2 : 1)
      }
    }
    let matching = SparseMatching(choices, columnCount: count)
    // All but the first row take the better one.
    #expect(matching.columns[0] == nil)
    #expect((1..<count).allSatisfy { matching.columns[$0] == $0 - 1 })
  }

  @Test func nothingToPair() {
    #expect(SparseMatching([], columnCount: 3).columns.isEmpty)
    #expect(SparseMatching([[], []], columnCount: 0).columns == [nil, nil])
  }
}
