import Testing

@testable import SequenceStatistics

@Suite struct PseudoDyadsTests {
  private func orders(_ count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return orders(count - 1).flatMap { order in
      (0..<count).map { place in
        var longer = order
        longer.insert(count - 1, at: place)
        return longer
      }
    }
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func pValuesAreThoseOfAllArrangements(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let n = 2 + random.below(4)
    let values = (0..<n).map { i in
      (0..<n).map { j in i != j && random.below(6) == 0 ? nil : random.below(9) }
    }
    let strata = (0..<n).map { $0 < 2 ? 0 : random.below(2) }
    let used = (0..<n).filter { i in strata.count { $0 == strata[i] } > 1 }
    // Sums over a common denominator stay whole numbers.
    func mean(_ order: [Int]) -> (sum: Int, count: Int) {
      let cells = used.compactMap { values[$0][order[$0]] }
      return (cells.reduce(0, +), cells.count)
    }
    let real = mean(Array(0..<n))
    let admitted = orders(n).filter { order in
      order.indices.allSatisfy { strata[$0] == strata[order[$0]] }
    }
    for pairing in PseudoDyads.Pairing.allCases {
      let means =
        admitted.filter { order in
          pairing == .permutations || used.allSatisfy { order[$0] != $0 }
        }.map(mean).filter { $0.count > 0 }
      let test = PseudoDyads(
        PseudoDyadTable(values.map { $0.map { $0.map(Double.init) } }, strata: strata),
        against: pairing)
      let extra = pairing == .permutations ? 0.0 : 1
      // Under derangements every order of the dyads left out is listed once, not once for each of their own orders.
      let repeats = Double(means.count) / Double(max(test.null.count, 1))
      #expect(repeats == repeats.rounded(), "\(seed)")
      guard test.p.greater.reason != .cannotVary, !means.isEmpty else {
        #expect(means.allSatisfy { $0.sum * real.count == real.sum * $0.count }, "\(seed)")
        continue
      }
      let n = Double(means.count) / repeats
      let greater = Double(means.count { $0.sum * real.count >= real.sum * $0.count }) / repeats
      let less = Double(means.count { $0.sum * real.count <= real.sum * $0.count }) / repeats
      #expect(isClose(test.p.greater, (greater + extra) / (n + extra)), "\(seed) \(pairing)")
      #expect(isClose(test.p.less, (less + extra) / (n + extra)), "\(seed) \(pairing)")
    }
  }

  /// One outstanding cell falls on a real dyad in one of six studies; only permutations say so.
  @Test func derangementsAreFooledByOneCell() {
    var values = [[Double?]](repeating: [Double?](repeating: 0, count: 6), count: 6)
    values[2][2] = 1
    let table = PseudoDyadTable(values)
    #expect(isClose(PseudoDyads(table).p.greater, 1.0 / 6, relative: 1e-12))
    #expect(isClose(PseudoDyads(table, against: .derangements).p.greater, 1.0 / 266))
  }

  @Test func eightDyadsAreEnumeratedAndNineAreDrawn() throws {
    var random = TestRandom(seed: 1)
    let values = (0..<9).map { i in (0..<9).map { Double(random.below(100)) + (i == $0 ? 30 : 0) } }
    let eight = PseudoDyads(PseudoDyadTable(values.prefix(8).map { $0.prefix(8).map { $0 } }))
    #expect(eight.null.kind == .enumerated && eight.null.count == 40_320)
    let nine = PseudoDyads(PseudoDyadTable(values), against: .derangements, seed: 2)
    #expect(nine.null.kind == .sampled && nine.null.count == 1999)
    #expect(nine.arrangementCount == 133_496)
    #expect(nine == PseudoDyads(PseudoDyadTable(values), against: .derangements, seed: 2))
    let z = try #require(eight.z.value)
    let observed = try #require(eight.observed.value)
    #expect(isClose(z, try #require(eight.null.z(observed).value), relative: 1e-14))
  }

  @Test func theOrderOfDyadsDoesNotMatter() {
    var random = TestRandom(seed: 6)
    let values = (0..<6).map { _ in (0..<6).map { _ in Double(random.below(1000)) / 7 } }
    let order = Array(0..<6).shuffled(using: &random)
    let one = PseudoDyads(PseudoDyadTable(values))
    let other = PseudoDyads(PseudoDyadTable(order.map { i in order.map { values[i][$0] } }))
    #expect(one.p == other.p)
  }

  @Test func fewDyads() {
    #expect(PseudoDyads(PseudoDyadTable([])).p.greater.reason == .tooFewDyads)
    #expect(PseudoDyads(PseudoDyadTable([[3]])).p.greater.reason == .tooFewDyads)
    #expect(PseudoDyads(PseudoDyadTable([[3, 3], [3, 3]])).p.less.reason == .cannotVary)
    let apart = PseudoDyadTable([[1, nil], [nil, 2]])
    #expect(PseudoDyads(apart, against: .derangements).p.greater.reason == .noPairs)
    #expect(PseudoDyads(PseudoDyadTable([[1e308, 1], [1, 1e308]])).p.greater.reason == .infinite)
  }
}
