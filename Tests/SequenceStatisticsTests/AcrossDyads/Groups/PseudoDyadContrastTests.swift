import Testing

@testable import SequenceStatistics

@Suite struct PseudoDyadContrastTests {
  private func table(_ n: Int, seed: UInt64, lift: Double) -> PseudoDyadTable {
    var random = TestRandom(seed: seed)
    return PseudoDyadTable(
      (0..<n).map { i in
        (0..<n).map { Double(random.below(1000)) / 1000 + (i == $0 ? lift : 0) }
      })
  }

  @Test func realLessPseudo() throws {
    let contrast = PseudoDyadContrast(PseudoDyadTable([[5, 1, 2], [3, 6, 4], [0, 2, 7]]))
    #expect(contrast.realMean == .value(6) && contrast.pseudoMean == .value(2))
    #expect(contrast.difference == .value(4))
    // Three times the same dyad, with probability 1/9, has no pseudo-dyad.
    #expect(abs(contrast.bootstrap.undefinedCount - 222) < 60)
  }

  /// Every replicate from its definition: the dyads drawn, paired with each other unless they are the same.
  @Test func theBootstrapDrawsDyads() throws {
    let table = table(7, seed: 3, lift: 0.3)
    let differences = (0..<99).map { replicate -> Measure in
      let drawn = Bootstrap.sessions(count: 7, replicate: replicate, seed: 4)
      var (pseudo, pairs) = (0.0, 0.0)
      for a in drawn {
        for b in drawn where a != b {
          pseudo += table.cells[a * 7 + b]
          pairs += 1
        }
      }
      let real = drawn.reduce(0) { $0 + table.cells[$1 * 8] } / 7
      return pairs > 0 ? .value(real - pseudo / pairs) : .undefined(.noPairs)
    }
    let expected = BootstrapSummary(differences)
    let found = PseudoDyadContrast(table, replicates: 99, seed: 4).bootstrap
    #expect(isClose(found.mean, try #require(expected.mean.value), relative: 1e-12))
    let (one, other) = (try #require(found.interval), try #require(expected.interval))
    #expect(isClose(one.lower, other.lower, relative: 1e-11))
    #expect(isClose(one.upper, other.upper, relative: 1e-11))
  }

  @Test func theIntervalMostlyHoldsTheTruth() {
    let hits = (1...60 as ClosedRange<UInt64>).count {
      PseudoDyadContrast(table(25, seed: $0, lift: 0.2), replicates: 199)
        .bootstrap.interval?.contains(0.2) == true
    }
    #expect(hits >= 50)
  }

  @Test func fewDyads() {
    let none = PseudoDyadContrast(PseudoDyadTable([]))
    #expect(none.difference.reason == .tooFewDyads && none.bootstrap.interval == nil)
    let apart = PseudoDyadContrast(PseudoDyadTable([[1, nil], [nil, 2]]))
    #expect(apart.realMean == .value(1.5) && apart.difference.reason == .noPairs)
  }
}
