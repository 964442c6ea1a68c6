import SequenceStatistics
import Testing

@Suite struct LeverageTests {
  @Test func emptyTablesAndRows() throws {
    let none = try LagTable(counts: [])
    #expect(Leverage(ExpectedFrequencies(none), of: none).complements.cells == [])
    let table = try LagTable(counts: [[0, 0], [3, 1]])
    let complements = Leverage(ExpectedFrequencies(table), of: table).complements
    #expect(complements[given: 0, target: 0] == .undefined(.emptyMargin))
    #expect(complements[given: 1, target: 0] == .undefined(.leverageOne), "the only row")
  }

  @Test func withoutZerosTheTextbookForm() throws {
    let table = try LagTable(counts: [[10, 10], [20, 60]])
    let complements = Leverage(ExpectedFrequencies(table), of: table).complements
    #expect(isClose(complements[given: 0, target: 0], 0.8 * 0.7, relative: 1e-14))
    #expect(isClose(complements[given: 1, target: 1], 0.2 * 0.3, relative: 1e-14))
  }

  @Test(arguments: 1...90 as ClosedRange<UInt64>)
  func againstAnOrthonormalBasis(_ seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let size = 2 + random.below(4)
    let mask = (0..<size).map { _ in (0..<size).map { _ in random.below(3) == 0 } }
    let table = try LagTable.random(
      size: size, largest: 8, zeros: .mask(mask), using: &random)
    let expected = ExpectedFrequencies(table)
    let complements = Leverage(expected, of: table).complements
    let fitted = expected.isFitted.cells.indices.filter { expected.isFitted.cells[$0] }
    let weights = fitted.map { expected.cells.cells[$0].value ?? 0 }
    let leverages = leveragesByProjection(fitted, weights, size: size)
    for (index, cell) in fitted.enumerated() {
      // A cell without which its part falls in two is fixed by the totals.
      var without = expected.isFitted.cells
      without[cell] = false
      let rest = Separability(size: size, pattern: without)
      let isBridge = rest.degreesOfFreedom == expected.separability.degreesOfFreedom
      let complement = complements.cells[cell]
      if isBridge {
        #expect(complement == .undefined(.leverageOne), "seed \(seed)")
        #expect(isClose(leverages[index], 1), "seed \(seed)")
      } else {
        #expect(isClose(complement, 1 - leverages[index], absolute: 1e-9), "seed \(seed)")
      }
    }
    // The trace of a projection is its rank.
    let trace = fitted.reduce(0.0) { $0 + 1 - (complements.cells[$1].value ?? 0) }
    #expect(isClose(trace, Double(expected.separability.rank), absolute: 1e-9), "seed \(seed)")
  }

  /// The slow twin: the weighted design is made orthonormal column by column, columns that depend
  /// on earlier ones are dropped, and h is the squared length of a cell's row.
  private func leveragesByProjection(
    _ cells: [Int], _ weights: [Double], size: Int
  ) -> [Double] {
    var basis: [[Double]] = []
    for parameter in 0..<(2 * size) {
      var column = zip(cells, weights).map { cell, weight in
        cell / size == parameter || size + cell % size == parameter ? weight.squareRoot() : 0
      }
      let before = column.reduce(0) { $0 + $1 * $1 }
      for _ in 0..<2 {
        for vector in basis {
          let overlap = zip(column, vector).reduce(0) { $0 + $1.0 * $1.1 }
          column = zip(column, vector).map { $0 - overlap * $1 }
        }
      }
      let length = column.reduce(0) { $0 + $1 * $1 }
      guard length > 1e-12 * before else { continue }
      basis.append(column.map { $0 / length.squareRoot() })
    }
    return cells.indices.map { cell in basis.reduce(0) { $0 + $1[cell] * $1[cell] } }
  }
}
