import SequenceStatistics
import Testing

@Suite struct PairedPhasesTests {
  /// Student's (1908) sleep data, R's `sleep`: hours gained with two drugs.
  static let first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
  static let second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

  /// R: `t.test(g2, g1, paired = TRUE)`, `wilcox.test(dd, exact = FALSE)`, all signs by `expand.grid`.
  @Test func sleep() throws {
    let found = PairedPhases(from: Self.first, to: Self.second)
    #expect(found.count == 10 && found.excludedCount == 0)
    #expect(isClose(found.test.t, 4.06212768338204, relative: 1e-12))
    #expect(isClose(found.test.p.twoSided, 0.00283289019738427, relative: 1e-10))
    let interval = try #require(found.test.interval())
    #expect(isClose(interval.lower, 0.700114236723018, relative: 1e-11))
    #expect(isClose(interval.upper, 2.459885763276982, relative: 1e-11))
    #expect(isClose(found.dz, 1.28455756259105, relative: 1e-12))
    #expect(isClose(found.dav, 0.833496341312704, relative: 1e-12))
    #expect(found.signFlip.p.greater == .value(2.0 / 1024))
    #expect(found.signFlip.p.twoSided == .value(4.0 / 1024))
    #expect(found.wilcoxon.statistic == .value(45))
    #expect(isClose(found.wilcoxon.approximate.twoSided, 0.00909069801592506, relative: 1e-11))
    #expect(isClose(found.fromMean, 0.75) && isClose(found.toMean, 2.33))
    let single = try #require(found.test.standardError.value)
    #expect(isClose(found.clustered.test.standardError, single, relative: 1e-12))
    #expect(isClose(found.clustered.test.degreesOfFreedom, 9, relative: 1e-12))
  }

  @Test func dyadsThatLackAPhaseAreCounted() throws {
    let found = PairedPhases(
      from: [1, nil, 3, 4, .nan, 6, 7], to: [2, 2, nil, 6, nil, 9],
      families: try FamilyClusters([1, 1, 1, 2, 2, 3, 3], dyads: 7))
    #expect(found.differences == [1, 2, 3])
    #expect(found.missingFrom == 1 && found.missingTo == 2 && found.missingBoth == 1)
    #expect(found.excludedCount == 4 && found.clustered.familyCount == 3)
    #expect(found.signFlip.p.greater == .value(0.125))
  }

  @Test func familiesFlipTogether() throws {
    let found = PairedPhases(
      from: [0, 0, 0, 0], to: [1, 2, 3, 4], families: try FamilyClusters([1, 1, 2, 2], dyads: 4))
    #expect(found.signFlip.p.greater == .value(0.25) && found.clustered.familyCount == 2)
  }

  @Test func exchangingThePhasesFlipsTheSign() throws {
    let one = PairedPhases(from: Self.first, to: Self.second)
    let other = PairedPhases(from: Self.second, to: Self.first)
    #expect(isClose(other.dz, -(try #require(one.dz.value)), relative: 1e-12))
    #expect(isClose(other.dav, -(try #require(one.dav.value)), relative: 1e-12))
    #expect(other.signFlip.p.less == one.signFlip.p.greater)
    #expect(other.wilcoxon.p.less == one.wilcoxon.p.greater)
  }

  @Test func fewDyadsOrNoSpread() {
    let none = PairedPhases(from: [], to: [1])
    #expect(none.test.p.twoSided.reason == .tooFewDyads && none.dz.reason == .tooFewDyads)
    let one = PairedPhases(from: [1], to: [3])
    #expect(one.test.estimate == .value(2) && one.test.p.twoSided.reason == .tooFewDyads)
    let flat = PairedPhases(from: [1, 2], to: [2, 3])
    #expect(flat.dz.reason == .cannotVary && isClose(flat.dav, 2.squareRoot(), relative: 1e-14))
    let huge = PairedPhases(from: [-1.7e308, 1, 2], to: [1.7e308, 2, 5])
    #expect(huge.count == 2 && huge.test.estimate == .value(2))
  }
}
