import Testing

@testable import SequenceStatistics

/// Any worths; `nil` where a pair is not allowed.
struct ListedWorths: PairWorths {
  let worths: [[PairWorth?]]
  let matches: [[Bool]]

  func worth(_ first: Int, _ second: Int) -> PairWorth? { worths[first][second] }
  func isMatch(_ first: Int, _ second: Int) -> Bool { matches[first][second] }
}

@Suite struct OrderedPairingTests {
  @Test(arguments: 0..<400)
  func theBestSetsAreThoseOfEnumeration(seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let (rows, columns) = (random.below(6), random.below(6))
    let bound = 1 + random.below(3)
    let listed = ListedWorths(
      worths: (0..<rows).map { _ in
        (0..<columns).map { _ in
          random.below(4) == 0
            ? nil : PairWorth(saving: random.below(4) - 1, distance: random.below(bound))
        }
      },
      matches: (0..<rows).map { _ in (0..<columns).map { _ in random.below(2) == 0 } })
    let band = PairingBand(rows: rows, columns: columns)
    let pairing = OrderedPairing(band, listed, keepsSteps: true)
    func worth(_ row: Int, _ column: Int) -> (saving: Int, distance: Int)? {
      listed.worth(row, column).map { ($0.saving, $0.distance) }
    }
    let best = OrderedMatchings.best(rows, columns, worth)
    #expect(
      pairing.worth == PairWorth(saving: best.saving, distance: best.distance), "seed \(seed)")
    #expect(pairing.count == Double(best.sets.count), "seed \(seed)")
    let matches = best.sets.map { $0.count { listed.isMatch($0.0, $0.1) } }
    #expect(pairing.fewestMatches == matches.min() && pairing.mostMatches == matches.max())
    let traced = OrderedMatchings.traced(rows, columns, worth) { _, _ in true }
    #expect(pairing.pairs(in: band).elementsEqual(traced) { $0 == $1 }, "seed \(seed)")
  }

  @Test func worthIsSavingBeforeDistance() {
    #expect(PairWorth(saving: 1, distance: 9) < PairWorth(saving: 2, distance: 10))
    #expect(PairWorth(saving: 1, distance: 9) < PairWorth(saving: 1, distance: 8))
  }

  @Test func withoutStepsThereAreNoPairs() {
    let listed = ListedWorths(worths: [[PairWorth(saving: 2, distance: 0)]], matches: [[true]])
    let band = PairingBand(rows: 1, columns: 1)
    #expect(OrderedPairing(band, listed, keepsSteps: false).pairs(in: band).isEmpty)
    #expect(OrderedPairing(band, listed, keepsSteps: true).pairs(in: band).count == 1)
  }

  /// The number of sets of pairs of n equal events, Σ C(n, k)², when every pair is worth nothing.
  @Test func manySetsAreCounted() {
    let listed = ListedWorths(
      worths: [[PairWorth?]](
        repeating: [PairWorth?](repeating: .some(.none), count: 20), count: 20),
      matches: [[Bool]](repeating: [Bool](repeating: true, count: 20), count: 20))
    let band = PairingBand(rows: 20, columns: 20)
    #expect(OrderedPairing(band, listed, keepsSteps: false).count == 137_846_528_820)
  }
}
