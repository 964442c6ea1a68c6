import CodedSessions
import SequenceStatistics
import Testing

@Suite struct LagTableTests {
  @Test func emptySequenceAndNoCodes() throws {
    let empty = try LagTable(sequence: EventSequence([]), codes: codes("ab"))
    #expect(empty.counts.cells == [0, 0, 0, 0] && empty.total == 0)
    let none = try LagTable(sequence: EventSequence([codes("ab")]), codes: [])
    #expect(none.counts.cells == [] && none.unlistedPairs == 1)
  }

  @Test func oneEventOneCode() throws {
    let one = try LagTable(sequence: EventSequence([codes("a")]), codes: codes("a"))
    #expect(one.total == 0)
    let same = try LagTable(sequence: EventSequence([codes("aaaa")]), codes: codes("a"))
    #expect(same.counts.cells == [3] && same.rowTotals == [3] && same.columnTotals == [3])
  }

  @Test func aLagLongerThanEveryRunCountsNothing() throws {
    let sequence = EventSequence([codes("abab"), codes("ba")])
    #expect(try LagTable(sequence: sequence, codes: codes("ab"), lag: 4).total == 0)
    #expect(try LagTable(sequence: sequence, codes: codes("ab"), lag: 3).total == 1)
    #expect(try LagTable(sequence: sequence, codes: codes("ab"), lag: .max).total == 0)
  }

  @Test func pairsNeverCrossRuns() throws {
    let table = try LagTable(
      sequence: EventSequence([codes("aab"), codes("ba")]), codes: codes("ab"))
    #expect(table.counts.cells == [1, 1, 1, 0])
    #expect(table.rowTotals == [2, 1] && table.columnTotals == [2, 1] && table.total == 3)
  }

  @Test func codesInAnyOrderAndUnlistedOnes() throws {
    let sequence = EventSequence([codes("abcab")])
    let table = try LagTable(sequence: sequence, codes: codes("ba"))
    #expect(table.counts.cells == [0, 0, 2, 0])
    #expect(table.unlistedPairs == 2)
    #expect(table.position(of: Code(0)) == 1 && table.position(of: Code(2)) == nil)
  }

  @Test func negativeLagsCountTheOtherWayRoundAndLagZeroTheEventsThemselves() throws {
    let sequence = EventSequence([codes("abcab"), codes("ba")])
    let all = codes("abc")
    for lag in 1...6 {
      let forwards = try LagTable(sequence: sequence, codes: all, lag: lag)
      let backwards = try LagTable(sequence: sequence, codes: all, lag: -lag)
      #expect(backwards.total == forwards.total)
      for given in 0..<3 {
        for target in 0..<3 {
          #expect(
            backwards.counts[given: given, target: target]
              == forwards.counts[given: target, target: given])
        }
      }
    }
    let events = try LagTable(sequence: sequence, codes: all, lag: 0)
    #expect(events.counts.cells == [3, 0, 0, 0, 3, 0, 0, 0, 1])
    #expect(try LagTable(sequence: sequence, codes: all, lag: Int.min).total == 0)
    #expect(try LagTable(sequence: sequence, codes: all, lag: Int.max).total == 0)
  }

  @Test func unsoundArgumentsAreNamed() {
    let sequence = EventSequence([codes("aab")])
    #expect(throws: LagTableError.duplicateCode(Code(1))) {
      try LagTable(sequence: sequence, codes: codes("abb"))
    }
    #expect(throws: LagTableError.notSquare(codes: 2, row: 1, length: 3)) {
      try LagTable(counts: [[1, 2], [3, 4, 5]])
    }
    #expect(throws: LagTableError.notSquare(codes: 1, row: nil, length: 2)) {
      try LagTable(counts: [[1, 2], [3, 4]], codes: codes("a"))
    }
    #expect(throws: LagTableError.negativeCount(given: Code(1), target: Code(0), count: -3)) {
      try LagTable(counts: [[1, 2], [-3, 4]])
    }
    #expect(throws: LagTableError.maskOfOtherSize(codes: 2)) {
      try LagTable(counts: [[1, 2], [3, 4]], structuralZeros: .mask([[true]]))
    }
  }

  @Test func anImpossiblePairThatOccursIsNamed() {
    let sequence = EventSequence([codes("abbab")])
    #expect(throws: LagTableError.impossiblePair(given: Code(1), target: Code(1), count: 1)) {
      try LagTable(sequence: sequence, codes: codes("ab"), structuralZeros: .diagonal)
    }
    #expect(throws: Never.self) {
      try LagTable(
        sequence: EventSequence([codes("ababa")]), codes: codes("ab"), structuralZeros: .diagonal)
    }
  }

  @Test func poolingSumsTables() throws {
    let first = try LagTable(sequence: EventSequence([codes("aab")]), codes: codes("ab"))
    let second = try LagTable(sequence: EventSequence([codes("bca")]), codes: codes("ab"))
    let sum = try first + second
    #expect(sum.counts.cells == [1, 1, 0, 0] && sum.unlistedPairs == 2)
    let together = try LagTable(
      sequence: EventSequence([codes("aab"), codes("bca")]), codes: codes("ab"))
    #expect(sum == together)
    #expect(throws: LagTableError.nothingToSum) { try LagTable(summing: []) }
    let lagTwo = try LagTable(sequence: EventSequence([]), codes: codes("ab"), lag: 2)
    #expect(throws: LagTableError.tablesDiffer) { try first + lagTwo }
    let others = try LagTable(counts: [[0, 1], [1, 0]], structuralZeros: .diagonal)
    #expect(throws: LagTableError.tablesDiffer) { try first + others }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func countsByDefinition(_ seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let size = 1 + random.below(5)
    let lag = 1 + random.below(4)
    let runs = (0..<random.below(5)).map { _ in
      (0..<random.below(30)).map { _ in Code(UInt16(random.below(size + 1))) }
    }
    let listed = (0..<size).map { Code(UInt16($0)) }
    let table = try LagTable(sequence: EventSequence(runs), codes: listed, lag: lag)
    for given in table.positions {
      for target in table.positions {
        let count = runs.reduce(0) { sum, run in
          sum
            + run.indices.count { index in
              index + lag < run.count && run[index] == listed[given]
                && run[index + lag] == listed[target]
            }
        }
        #expect(table.counts[given: given, target: target] == count, "seed \(seed)")
      }
    }
    let pairs = EventSequence(runs).pairCount(lag: lag)
    #expect(table.total + table.unlistedPairs == pairs, "seed \(seed)")
  }
}
