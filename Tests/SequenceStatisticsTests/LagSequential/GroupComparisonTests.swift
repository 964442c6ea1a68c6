import Testing

@testable import SequenceStatistics

@Suite("GroupComparison")
struct GroupComparisonTests {
  private func random(seed: UInt64, sessions: Int, extra: Int = 0) throws -> [LagTable] {
    var random = TestRandom(seed: seed)
    return try (0..<sessions).map { _ in
      try LagTable(
        counts: [
          [3 + random.below(6) + extra, 3 + random.below(6)],
          [3 + random.below(6), 3 + random.below(6)],
        ])
    }
  }

  @Test("All labellings of few sessions, by hand")
  func byHand() throws {
    let first = try random(seed: 1, sessions: 3, extra: 6)
    let second = try random(seed: 2, sessions: 3)
    let comparison = try GroupComparison(first, second, statistic: .count)
    #expect(comparison.isExact && comparison.labellings == 20)
    let all = first + second
    func difference(_ chosen: Set<Int>) -> Int {
      all.indices.reduce(0) {
        $0 + (chosen.contains($1) ? 1 : -1) * all[$1].counts[given: 0, target: 0]
      }
    }
    let observed = difference([0, 1, 2])
    var reached = 0
    for a in 0..<6 {
      for b in (a + 1)..<6 {
        for c in (b + 1)..<6 where abs(difference([a, b, c])) >= abs(observed) { reached += 1 }
      }
    }
    let cell = comparison.cells[given: 0, target: 0]
    #expect(cell.difference == .value(Double(observed)))
    #expect(cell.p == .value(Double(reached) / 20))
    let family = try #require(cell.familyP.value)
    #expect(family >= Double(reached) / 20)
  }

  @Test("Every labelling once, drawn ones of the right size")
  func labellings() {
    let exact = Labellings(first: 2, of: 5, replicates: 99, seed: 1)
    #expect(exact.isExact && exact.count == 10)
    #expect(Set((0..<10).map { exact.isFirst($0) }).count == 10)
    let drawn = Labellings(first: 12, of: 30, replicates: 99, seed: 1)
    #expect(!drawn.isExact && drawn.count == 99)
    #expect((0..<99).allSatisfy { number in drawn.isFirst(number).count { $0 } == 12 })
  }

  @Test("p values of equal groups are spread evenly")
  func calibration() throws {
    var below = 0
    for seed in 1...200 as ClosedRange<UInt64> {
      let tables = try random(seed: 1000 + seed, sessions: 8)
      let comparison = try GroupComparison(
        Array(tables.prefix(4)), Array(tables.suffix(4)), statistic: .logOddsRatio)
      if comparison.wholeP.value ?? 1 <= 0.1 { below += 1 }
    }
    // Binomial with mean at most 20 and standard deviation 4.2.
    #expect(below <= 35)
  }

  @Test func nothing() throws {
    #expect(throws: LagTableError.nothingToSum) {
      _ = try GroupComparison([], try random(seed: 1, sessions: 2))
    }
    let empty = [try LagTable(counts: [[0, 0], [0, 0]])]
    let none = try GroupComparison(empty, empty, statistic: .probability)
    #expect(none.wholeP.reason == .noPairs)
    #expect(none.cells[given: 0, target: 0].p.reason == .emptyMargin)
  }
}
