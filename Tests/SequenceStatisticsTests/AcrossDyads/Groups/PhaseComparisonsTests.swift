import SequenceStatistics
import Testing

@Suite struct PhaseComparisonsTests {
  static let play = [5.40, 5.85, 5.20, 5.55, 5.90, 5.45, 5.40, 5.45]
  static let still: [Double?] = [5.50, 5.70, 5.60, 5.50, 5.85, nil, 5.40, 5.50]
  static let reunion = [5.55, 5.75, 5.50, 5.40, 5.70, 5.60, 5.35, 5.35]

  @Test func allPairsAreOneFamilyOfTests() throws {
    let found = PhaseComparisons([Self.play, Self.still, Self.reunion])
    #expect(found.pairs.map { [$0.from, $0.to] } == [[0, 1], [0, 2], [1, 2]])
    #expect(found.pairs.map(\.comparison.count) == [7, 8, 7])
    #expect(found.pairs[0].comparison == PairedPhases(from: Self.play, to: Self.still))
    let p = try found.pairs.map { try #require($0.comparison.test.p.twoSided.value) }
    let smallest = try #require(p.min())
    let place = try #require(p.firstIndex(of: smallest))
    #expect(isClose(found.pairs[place].adjustedT, min(1, 3 * smallest), relative: 1e-12))
    let flips = HolmCorrection(found.pairs.map(\.comparison.signFlip.p.twoSided)).adjusted
    #expect(found.pairs.map(\.adjustedSignFlip) == flips)
  }

  @Test func onlyPlannedPairsAreTested() {
    let found = PhaseComparisons(
      [Self.play, Self.still, Self.reunion], planned: [(2, 0), (1, 1), (0, 7), (-1, 0)])
    #expect(found.pairs.map { [$0.from, $0.to] } == [[2, 0]])
    #expect(found.pairs[0].adjustedT == found.pairs[0].comparison.test.p.twoSided)
    #expect(PhaseComparisons([]).pairs.isEmpty)
    #expect(PhaseComparisons([[1, 2, 3], [2]]).pairs[0].comparison.missingTo == 2)
  }
}
