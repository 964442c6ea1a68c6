import CodedSessions
import SequenceStatistics
import Testing

@Suite struct AdjustedResidualTests {
  @Test func emptyTableOneEventOneCode() throws {
    #expect(AdjustedResidual(try LagTable(counts: [])).cells.cells == [])
    let nothing = AdjustedResidual(try LagTable(counts: [[0, 0], [0, 0]]))
    #expect(nothing.cells.cells.allSatisfy { $0 == .undefined(.emptyMargin) })
    let oneCode = AdjustedResidual(try LagTable(counts: [[7]]))
    #expect(oneCode.cells.cells == [.undefined(.leverageOne)])
    #expect(oneCode.pTwoSided.cells == [.undefined(.leverageOne)])
  }

  @Test func anEmptyRowIsUndefinedAndSparesTheOthers() throws {
    let residual = AdjustedResidual(try LagTable(counts: [[4, 2, 3], [0, 0, 0], [1, 5, 2]]))
    for target in 0..<3 {
      #expect(residual.cells[given: 1, target: target] == .undefined(.emptyMargin))
      #expect(residual.cells[given: 0, target: target].value != nil)
    }
  }

  @Test func allStructuralZeros() throws {
    let table = try LagTable(
      counts: [[0, 0], [0, 0]], structuralZeros: .mask([[true, true], [true, true]]))
    #expect(AdjustedResidual(table).cells.cells.allSatisfy { $0 == .undefined(.structuralZero) })
  }

  @Test func codesThatCannotRepeat() throws {
    let table = try LagTable(
      counts: ExpectedFrequenciesTests.noRepeat, structuralZeros: .diagonal)
    // With 40 digits by an independent program.
    let exact: [[Double?]] = [
      [nil, 2.1259472930491386, -1.2413195636691235, -0.95374261445675244],
      [-0.24097965059841478, nil, 0.55598148341359763, -0.34063011030428289],
      [-2.0176240785975019, 0.81732000507064347, nil, 1.2619975956088702],
      [2.4481955604845395, -3.1447711135803353, 0.72637240004373768, nil],
    ]
    for (cell, number) in zip(AdjustedResidual(table).cells.cells, exact.flatMap(\.self)) {
      if let number {
        #expect(isClose(cell, number, relative: 1e-11))
      } else {
        #expect(cell == .undefined(.structuralZero))
      }
    }
  }

  /// Two people who strictly take turns are two tables, each with the textbook residuals.
  @Test func strictTurnsAreTwoTables() throws {
    let first = [[8, 3], [2, 9]]
    let second = [[1, 6], [7, 5]]
    let joint = try LagTable(
      counts: [
        [0, 0] + first[0], [0, 0] + first[1], second[0] + [0, 0], second[1] + [0, 0],
      ],
      structuralZeros: .withinGroups([codes("ab"), codes("cd")]))
    let residual = AdjustedResidual(joint).cells
    let alone = try [first, second].map { AdjustedResidual(try LagTable(counts: $0)).cells }
    for given in 0..<2 {
      for target in 0..<2 {
        let upper = try #require(alone[0][given: given, target: target].value)
        let lower = try #require(alone[1][given: given, target: target].value)
        #expect(isClose(residual[given: given, target: target + 2], upper))
        #expect(isClose(residual[given: given + 2, target: target], lower))
      }
    }
  }

  @Test func theThreePValuesBelongTogether() throws {
    let residual = AdjustedResidual(try LagTable(counts: [[10, 10], [20, 60]]))
    let (two, more, less) = (residual.pTwoSided, residual.pGreater, residual.pLess)
    #expect(isClose(residual.cells[given: 0, target: 0], 2.182179, absolute: 5.1e-7))
    for index in 0..<4 {
      let (more, less) = (more.cells[index].value ?? -1, less.cells[index].value ?? -1)
      #expect(isClose(more + less, 1, relative: 1e-14))
      #expect(isClose(two.cells[index], 2 * min(more, less), relative: 1e-14))
    }
  }

  /// The leverage form on a table declared incomplete only where its row and column are empty
  /// anyway must be Haberman's form.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func leverageFormIsHabermansWithoutZeros(_ seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let size = 2 + random.below(4)
    var counts = (0..<size).map { _ in (0..<size).map { _ in random.below(9) } + [0] }
    counts.append(.init(repeating: 0, count: size + 1))
    let plain = try LagTable(counts: counts)
    var mask = counts.map { $0.map { _ in false } }
    mask[size][size] = true
    let marked = try LagTable(counts: counts, structuralZeros: .mask(mask))
    #expect(ExpectedFrequencies(marked).model == .quasiIndependence)
    for (left, right) in zip(
      AdjustedResidual(plain).cells.cells, AdjustedResidual(marked).cells.cells.dropLast())
    {
      if let left = left.value {
        #expect(isClose(right, left, absolute: 1e-9), "seed \(seed)")
      } else {
        #expect(left == right, "seed \(seed)")
      }
    }
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func theOrderOfCodesDoesNotMatter(_ seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let size = 3 + random.below(3)
    let table = try LagTable.random(
      size: size, largest: 9, zeros: seed.isMultiple(of: 2) ? .diagonal : .none, using: &random)
    let order = Array(table.positions).shuffled(using: &random)
    let residual = AdjustedResidual(table).cells
    let reordered = AdjustedResidual(try table.reordered(order)).cells
    for given in table.positions {
      for target in table.positions {
        let original = residual[given: order[given], target: order[target]]
        let moved = reordered[given: given, target: target]
        if let number = original.value {
          #expect(isClose(moved, number, absolute: 1e-9), "seed \(seed)")
        } else {
          #expect(moved == original, "seed \(seed)")
        }
      }
    }
  }

  /// Over all arrangements of the targets of six pairs, a cell's count has mean e and variance
  /// e (1 - row share)(1 - column share) N/(N - 1): what the residual divides by, but for N/(N - 1).
  @Test func meanAndVarianceByEnumeration() throws {
    let givens = [0, 0, 0, 1, 1, 2]
    let targets = [0, 1, 1, 1, 2, 2]
    let rows = [3.0, 2, 1]
    let columns = [1.0, 3, 2]
    var sums = [Double](repeating: 0, count: 9)
    var squares = sums
    var arrangements = 0.0
    forEachArrangement(of: targets) { targets in
      arrangements += 1
      var counts = [Double](repeating: 0, count: 9)
      for (given, target) in zip(givens, targets) { counts[given * 3 + target] += 1 }
      for cell in 0..<9 {
        sums[cell] += counts[cell]
        squares[cell] += counts[cell] * counts[cell]
      }
    }
    #expect(arrangements == 720)
    var counts = [[Int]](repeating: [0, 0, 0], count: 3)
    for (given, target) in zip(givens, targets) { counts[given][target] += 1 }
    let table = try LagTable(counts: counts)
    let residual = AdjustedResidual(table)
    for cell in 0..<9 {
      let mean = sums[cell] / arrangements
      let variance = squares[cell] / arrangements - mean * mean
      #expect(isClose(mean, rows[cell / 3] * columns[cell % 3] / 6))
      let excess = Double(table.counts.cells[cell]) - mean
      let z = excess / (variance * 5 / 6).squareRoot()
      #expect(isClose(residual.cells.cells[cell], z, absolute: 1e-12))
    }
  }

  private func forEachArrangement(of items: [Int], _ body: ([Int]) -> Void) {
    var items = items
    func arrange(_ start: Int) {
      guard start < items.count else { return body(items) }
      for index in start..<items.count {
        items.swapAt(start, index)
        arrange(start + 1)
        items.swapAt(start, index)
      }
    }
    arrange(0)
  }
}
