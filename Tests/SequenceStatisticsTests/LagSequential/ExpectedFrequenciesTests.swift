import SequenceStatistics
import Testing

@Suite struct ExpectedFrequenciesTests {
  /// Codes that cannot repeat, N = 70. Fitted with 40 digits by an independent program.
  static let noRepeat = [[0, 10, 5, 3], [6, 0, 8, 4], [4, 9, 0, 7], [8, 0, 6, 0]]
  static let noRepeatExpected = [
    [0, 6.6346623803135063, 6.9635740287399718, 4.4017635909465219],
    [6.3773540238416918, 0, 7.1212275757319458, 4.5014184004263624],
    [7.2208823852117863, 7.6822996061610979, 0, 5.0968180086271158],
    [4.4017635909465219, 4.6830380135253957, 4.9151983955280824, 0],
  ]

  @Test func anEmptyTableHasNoExpectations() throws {
    #expect(ExpectedFrequencies(try LagTable(counts: [])).cells.cells == [])
    for zeros in [StructuralZeros.none, .diagonal] {
      let expected = ExpectedFrequencies(
        try LagTable(counts: [[0, 0], [0, 0]], structuralZeros: zeros))
      #expect(expected.cells.cells == .init(repeating: .undefined(.noPairs), count: 4))
    }
  }

  @Test func allStructuralZeros() throws {
    let table = try LagTable(
      counts: [[0, 0], [0, 0]], structuralZeros: .mask([[true, true], [true, true]]))
    let expected = ExpectedFrequencies(table)
    #expect(expected.cells.cells.allSatisfy { $0.reason == .noPairs })
    #expect(!expected.isFitted.cells.contains(true))
  }

  @Test func anEmptyRowExpectsNothing() throws {
    let expected = ExpectedFrequencies(try LagTable(counts: [[0, 0], [3, 1]]))
    #expect(expected.cells.cells == [.value(0), .value(0), .value(3), .value(1)])
    #expect(expected.isFitted.cells == [false, false, true, true])
  }

  @Test func codesThatCannotRepeat() throws {
    let table = try LagTable(counts: Self.noRepeat, structuralZeros: .diagonal)
    let expected = ExpectedFrequencies(table)
    #expect(expected.model == .quasiIndependence && expected.fit?.isConverged == true)
    for (cell, number) in zip(expected.cells.cells, Self.noRepeatExpected.flatMap(\.self)) {
      #expect(isClose(cell, number, relative: 1e-12))
    }
  }

  @Test func anUnfinishedFitIsUndefined() throws {
    let table = try LagTable(counts: Self.noRepeat, structuralZeros: .diagonal)
    let expected = ExpectedFrequencies(table, iterationCap: 2)
    #expect(expected.cells[given: 0, target: 1] == .undefined(.didNotConverge))
    #expect(expected.cells[given: 0, target: 0] == .value(0))
    let residual = AdjustedResidual(table, expected: expected)
    #expect(residual.cells[given: 0, target: 1] == .undefined(.didNotConverge))
    #expect(residual.cells[given: 0, target: 0] == .undefined(.structuralZero))
    let test = TablewiseTest(table, expected: expected)
    #expect(test.pearson.statistic == .undefined(.didNotConverge))
  }

  /// The totals are met, and every cycle of four fitted cells has odds ratio 1.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func marginsAndOddsRatios(_ seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let size = 2 + random.below(5)
    let zeros: StructuralZeros =
      switch seed % 3 {
      case 0: .none
      case 1: .diagonal
      default:
        .mask((0..<size).map { _ in (0..<size).map { _ in random.below(4) == 0 } })
      }
    let table = try LagTable.random(size: size, largest: 9, zeros: zeros, using: &random)
    guard table.total > 0 else { return }
    let expected = ExpectedFrequencies(table)
    let cells = expected.cells.map { $0.value ?? -1 }
    for position in table.positions {
      let row = table.positions.reduce(0.0) { $0 + cells[given: position, target: $1] }
      let column = table.positions.reduce(0.0) { $0 + cells[given: $1, target: position] }
      #expect(isClose(row, Double(table.rowTotals[position]), relative: 2e-12), "seed \(seed)")
      #expect(
        isClose(column, Double(table.columnTotals[position]), relative: 2e-12), "seed \(seed)")
    }
    for i in table.positions {
      for k in table.positions {
        for j in table.positions {
          for l in table.positions
          where [(i, j), (k, l), (i, l), (k, j)].allSatisfy({
            expected.isFitted[given: $0.0, target: $0.1]
          }) {
            let same = cells[given: i, target: j] * cells[given: k, target: l]
            let other = cells[given: i, target: l] * cells[given: k, target: j]
            #expect(isClose(same, other, relative: 1e-9), "seed \(seed)")
          }
        }
      }
    }
  }
}
