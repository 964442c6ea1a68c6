import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct BoutContributionsTests {
  private func mark(_ category: Int, _ onset: Int64, _ offset: Int64) -> DoubleCoding.Mark {
    DoubleCoding.Mark(category: category, onset: .seconds(onset), offset: .seconds(offset))
  }

  private func rows(_ rows: BoutContributions.Rows) -> [[Int: Int]] {
    (0..<rows.count).map { row in
      var cells: [Int: Int] = [:]
      for place in rows.starts[row]..<rows.starts[row + 1] {
        cells[Int(rows.cells[place])] = rows.amounts[place]
      }
      return cells
    }
  }

  @Test func aBoutIsItsRowOfTheTable() throws {
    let block = try #require(TimeSpan(onset: .zero, offset: .seconds(10)))
    let unseen = try #require(TimeSpan(onset: .seconds(4), offset: .seconds(5)))
    let coding = DoubleCoding(
      categories: 2, first: [mark(0, 0, 3), mark(0, 3, 6), mark(1, 6, 8)],
      second: [mark(0, 0, 2), mark(1, 2, 10)], blocks: TimeSet(block), uncodable: TimeSet(unseen))
    let bouts = try BoutContributions(coding, unit: .seconds(1))
    // Cells of a 3 × 3 table; two bouts of one code in a row stay two, one cut by uncodable time stays one.
    #expect(rows(bouts.first) == [[0: 2, 1: 1], [1: 2], [4: 2], [7: 2]])
    #expect(rows(bouts.second) == [[0: 2], [1: 3, 4: 2, 7: 2]])
    #expect(bouts.firstCount == 4 && bouts.secondCount == 2)
    #expect(bouts.table.cells == [2, 3, 0, 0, 2, 0, 0, 2, 0])
  }

  @Test func theirSumIsTheTable() throws {
    for seed in 0..<300 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let coding = random.doubleCoding(categories: 3)
      let unit = SessionTime(microseconds: Int64(1 + random.below(4)))
      let bouts = try BoutContributions(coding, unit: unit)
      let table = try TimeUnitKappa(coding, unit: unit).exact.table
      #expect(bouts.table == table, "\(seed)")
      for list in [bouts.first, bouts.second] {
        var cells = [Int](repeating: 0, count: 16)
        for row in rows(list) {
          #expect(!row.isEmpty, "\(seed)")
          for (cell, amount) in row { cells[cell] += amount }
        }
        #expect(cells == table.cells, "\(seed)")
      }
      // A bout of the first coder stays in one row, one of the second in one column.
      #expect(rows(bouts.first).allSatisfy { Set($0.keys.map { $0 / 4 }).count == 1 }, "\(seed)")
      #expect(rows(bouts.second).allSatisfy { Set($0.keys.map { $0 % 4 }).count == 1 }, "\(seed)")
      #expect(try BoutContributions(coding).table == ContinuousKappa(coding).exact.table)
    }
  }

  @Test func presenceHasContributionsToo() throws {
    for seed in 0..<100 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let coding = random.doubleCoding(categories: 3, exclusive: false, moments: true)
      let unit = SessionTime(microseconds: 3)
      let found = try PresenceAgreement(coding, unit: unit)
      let bouts = try BoutContributions.presence(of: coding, unit: unit)
      #expect(bouts.map(\.table) == found.codes.map(\.exact.table), "\(seed)")
    }
  }

  @Test func whatCannotBeComparedIsRefused() throws {
    let block = try #require(TimeSpan(onset: .zero, offset: .seconds(10)))
    let moments = DoubleCoding(
      categories: 1, first: [mark(0, 1, 1)], second: [], blocks: TimeSet(block))
    #expect(throws: TimeAgreementError.moments) { try BoutContributions(moments) }
    #expect(throws: TimeAgreementError.moments) { try BoutContributions.presence(of: moments) }
    #expect(throws: TimeAgreementError.noLength) {
      try BoutContributions.presence(of: moments, unit: .zero)
    }
    let none = try BoutContributions(
      DoubleCoding(categories: 1, first: [], second: [], blocks: .empty))
    #expect(none.firstCount == 0 && none.table.total == 0)
  }
}
