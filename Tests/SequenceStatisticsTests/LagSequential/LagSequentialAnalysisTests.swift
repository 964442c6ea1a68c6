import CodedSessions
import SequenceStatistics
import Testing

@Suite struct LagSequentialAnalysisTests {
  @Test func emptyTables() throws {
    let none = LagSequentialAnalysis(try LagTable(counts: []))
    #expect(none.caveats == [] && none.testCount == 0)
    let empty = LagSequentialAnalysis(try LagTable(sequence: EventSequence([]), codes: codes("ab")))
    #expect(empty[given: 0, target: 1].expected == .undefined(.noPairs))
    #expect(empty[given: 0, target: 1].adjustedResidual == .undefined(.emptyMargin))
    #expect(empty.caveats == [])
  }

  @Test func aCellGathersWhatTheFilesDefine() throws {
    let table = try LagTable(counts: [[10, 10], [20, 60]])
    let cell = LagSequentialAnalysis(table)[given: 0, target: 0]
    #expect(cell.observed == 10 && !cell.isStructuralZero && !cell.isSparse)
    #expect(isClose(cell.expected, 6))
    #expect(cell.adjustedResidual == AdjustedResidual(table).cells[given: 0, target: 0])
    #expect(cell.pTwoSided == AdjustedResidual(table).pTwoSided[given: 0, target: 0])
    #expect(cell.pGreater == AdjustedResidual(table).pGreater[given: 0, target: 0])
    #expect(cell.pLess == AdjustedResidual(table).pLess[given: 0, target: 0])
    #expect(isClose(cell.targetAfterGiven, 0.5) && isClose(cell.givenBeforeTarget, 1.0 / 3))
    #expect(isClose(cell.yulesQ, 0.5))
    #expect(isClose(cell.association.oddsRatio(), 3))
    // Four equal p values, all testable: each is multiplied by four.
    #expect(isClose(cell.holmP, 4 * (cell.pTwoSided.value ?? -1)))
  }

  @Test func sparseCellsAreMarkedAndNotTested() throws {
    let table = try LagTable(counts: [[1, 9], [20, 70]])
    let analysis = LagSequentialAnalysis(table)
    #expect(analysis[given: 0, target: 0].isSparse)
    #expect(analysis[given: 0, target: 0].holmP == .undefined(.notTested))
    #expect(analysis[given: 0, target: 0].pTwoSided.value != nil)
    #expect(analysis.testCount == 3)
    #expect(
      analysis.caveats
        == [.sparseCells(count: 1, of: 4, smallestExpected: 2.1, limit: 5)])
    #expect(
      analysis.caveat(given: 0, target: 0)
        == .sparseCell(given: Code(0), target: Code(1 - 1), expected: 2.1, limit: 5))
    #expect(analysis.caveat(given: 1, target: 1) == nil)
    #expect(LagSequentialAnalysis(table, minimumExpected: 2).testCount == 4)
  }

  @Test func everyCaveatOfATable() throws {
    let hub = LagSequentialAnalysis(
      try LagTable(counts: [[0, 6, 3], [6, 0, 0], [3, 0, 0]], structuralZeros: .diagonal))
    #expect(hub.caveats.contains(.fewPairs(pairs: 18, cells: 6)))
    #expect(hub.caveats.contains(.forcedZeros(count: 2)))
    #expect(hub.caveats.contains(.extremeByEmptyCell(count: 6)))
    let unlisted = LagSequentialAnalysis(
      try LagTable(sequence: EventSequence([codes("abcab")]), codes: codes("ab")))
    #expect(unlisted.caveats.contains(.unlistedPairs(count: 2)))
  }

  /// No number of any small table is infinite or not a number, whatever is empty.
  @Test(arguments: 1...120 as ClosedRange<UInt64>)
  func everyValueIsFinite(_ seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let size = random.below(5)
    let mask = (0..<size).map { _ in (0..<size).map { _ in random.below(4) == 0 } }
    let table = try LagTable.random(
      size: size, largest: random.below(4),
      zeros: seed.isMultiple(of: 3) ? .none : .mask(mask), using: &random)
    let analysis = LagSequentialAnalysis(table)
    var measures = [
      analysis.tablewiseTest.likelihoodRatio.statistic, analysis.tablewiseTest.likelihoodRatio.p,
      analysis.tablewiseTest.pearson.statistic, analysis.tablewiseTest.pearson.nominalP,
    ]
    for given in table.positions {
      for target in table.positions {
        let cell = analysis[given: given, target: target]
        measures += [
          cell.expected, cell.adjustedResidual, cell.pTwoSided, cell.pGreater, cell.pLess,
          cell.holmP, cell.targetAfterGiven, cell.givenBeforeTarget, cell.yulesQ,
          cell.association.oddsRatio(), cell.association.logOddsRatio(.whenEmpty),
          cell.association.phi,
        ]
        for p in [cell.pTwoSided, cell.pGreater, cell.pLess, cell.holmP] {
          #expect(p.value.map { 0 <= $0 && $0 <= 1 } ?? true, "seed \(seed)")
        }
      }
    }
    #expect(measures.allSatisfy { $0.value?.isFinite ?? true }, "seed \(seed)")
    #expect(measures.allSatisfy { $0.reason != .didNotConverge && $0.reason != .illConditioned })
  }
}
