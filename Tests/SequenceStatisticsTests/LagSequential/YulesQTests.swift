import SequenceStatistics
import Testing

@Suite struct YulesQTests {
  @Test func emptyTableAndEmptyMargins() throws {
    #expect(YulesQ(try LagTable(counts: [])).cells.cells == [])
    let q = YulesQ(try LagTable(counts: [[0, 0], [3, 4]]))
    #expect(q.cells.cells.allSatisfy { $0 == .undefined(.emptyMargin) })
  }

  @Test func structuralZerosHaveNoQ() throws {
    let table = try LagTable(
      counts: [[0, 4, 2], [3, 0, 1], [2, 2, 0]], structuralZeros: .diagonal)
    let q = YulesQ(table).cells
    #expect(q[given: 1, target: 1] == .undefined(.structuralZero))
    #expect(q[given: 0, target: 1].value != nil)
  }

  /// From perfect to none to opposite.
  @Test(arguments: [
    ([12, 0, 30, 58], 1.0), ([10, 10, 20, 60], 0.5), ([9, 1, 30, 10], 0.5), ([45, 5, 60, 20], 0.5),
    ([5, 15, 5, 15], 0.0), ([10, 20, 5, 5], -1.0 / 3), ([0, 12, 8, 80], -1.0),
  ])
  func fromPerfectToOpposite(_ cells: [Int], _ expected: Double) throws {
    let pair = try #require(Association2x2(a: cells[0], b: cells[1], c: cells[2], d: cells[3]))
    #expect(isClose(YulesQ.measure(of: pair), expected, relative: 1e-14, absolute: 1e-15))
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func isOddsRatioMinusOneOverPlusOne(_ seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let cells = (0..<4).map { _ in 1 + random.below(40) }
    let pair = try #require(Association2x2(a: cells[0], b: cells[1], c: cells[2], d: cells[3]))
    let ratio = try #require(pair.oddsRatio().value)
    #expect(
      isClose(YulesQ.measure(of: pair), (ratio - 1) / (ratio + 1), absolute: 1e-14),
      "seed \(seed)")
  }
}
