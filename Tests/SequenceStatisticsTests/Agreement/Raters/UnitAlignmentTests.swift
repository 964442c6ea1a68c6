import Testing

@testable import SequenceStatistics

@Suite struct UnitAlignmentTests {
  private func units(_ random: inout TestRandom, _ count: Int) -> [UnitContinuum.Unit] {
    (0..<count).map { _ in
      let onset = Double(random.below(30))
      return UnitContinuum.Unit(
        category: random.below(2), onset: onset, offset: onset + 1 + Double(random.below(12)))
    }
  }

  /// The least cost, by trying all alignments.
  private func least(
    _ first: [UnitContinuum.Unit], _ second: [UnitContinuum.Unit], _ d: UnitDissimilarity
  ) -> Double {
    guard let unit = first.first else { return Double(second.count) }
    let rest = Array(first.dropFirst())
    var least = 1 + self.least(rest, second, d)
    for place in second.indices {
      var left = second
      let partner = left.remove(at: place)
      least = min(least, d(unit, partner) + self.least(rest, left, d))
    }
    return least
  }

  @Test func noAlignmentCostsLess() {
    for seed in UInt64(0)..<600 {
      var random = TestRandom(seed: seed)
      let first = units(&random, random.below(6))
      let second = units(&random, random.below(6))
      let d =
        seed % 3 == 0
        ? UnitDissimilarity(position: Double(random.below(4)), category: 0.5) : .standard
      let alignment = UnitAlignment(first, second, d)
      #expect(
        isClose(alignment.cost, least(first, second, d), absolute: 1e-9), "seed \(seed)")
      #expect(alignment.pairs.compactMap(\.first).sorted() == Array(first.indices))
      #expect(alignment.pairs.compactMap(\.second).sorted() == Array(second.indices))
      #expect(alignment.pairs.allSatisfy { $0.cost < 2 })
      for pair in alignment.pairs {
        guard let one = pair.first, let other = pair.second else {
          #expect(pair.cost == 1)
          continue
        }
        #expect(pair.cost == d(first[one], second[other]))
      }
    }
  }

  @Test func orderAndExchangeAreNothing() throws {
    for seed in UInt64(0)..<100 {
      var random = TestRandom(seed: seed)
      let (first, second) = (units(&random, 1 + random.below(20)), units(&random, random.below(20)))
      let disorder = try #require(UnitAlignment(first, second).disorder.value)
      let turned = UnitAlignment(
        second.shuffled(using: &random), first.shuffled(using: &random))
      #expect(isClose(turned.disorder, disorder, relative: 1e-10), "seed \(seed)")
    }
  }

  @Test func extremes() {
    var random = TestRandom(seed: 1)
    let some = units(&random, 8)
    #expect(UnitAlignment(some, some).disorder == .value(0))
    #expect(UnitAlignment(some, []).disorder == .value(2))
    #expect(UnitAlignment([], some).disorder == .value(2))
    #expect(UnitAlignment([], []).disorder == .undefined(.noOccurrence))
    // Far apart: nothing is paired.
    let moved = some.map {
      UnitContinuum.Unit(
        category: $0.category, onset: $0.onset + 1000, offset: $0.offset + 1000)
    }
    #expect(UnitAlignment(some, moved).disorder == .value(2))
  }

  /// Pairs may cross where lengths say so.
  @Test func pairsMayCross() {
    let short = UnitContinuum.Unit(category: 0, onset: 10, offset: 12)
    let long = UnitContinuum.Unit(category: 0, onset: 9, offset: 40)
    let shorter = UnitContinuum.Unit(category: 0, onset: 9, offset: 12)
    let longer = UnitContinuum.Unit(category: 0, onset: 10, offset: 40)
    let alignment = UnitAlignment([long, short], [shorter, longer])
    #expect(alignment.pairs.map(\.second) == [1, 0])
  }
}
