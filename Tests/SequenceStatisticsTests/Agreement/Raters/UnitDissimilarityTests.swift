import Testing

@testable import SequenceStatistics

@Suite struct UnitDissimilarityTests {
  private func unit(_ category: Int, _ onset: Double, _ offset: Double) -> UnitContinuum.Unit {
    UnitContinuum.Unit(category: category, onset: onset, offset: offset)
  }

  @Test func placeAndCategoryAddUp() {
    let plain = UnitDissimilarity.standard
    #expect(plain(unit(0, 2, 6), unit(0, 2, 6)) == 0)
    #expect(plain(unit(0, 2, 6), unit(1, 2, 6)) == 1)
    // Ends 1 and 3 apart, lengths 4 and 6: (4 / 10)².
    #expect(isClose(plain(unit(0, 2, 6), unit(0, 3, 9)), 0.16))
    // Side by side, of one length: (2 l / 2 l)² = 1.
    #expect(plain(unit(3, 0, 5), unit(3, 5, 10)) == 1)
    let weighted = UnitDissimilarity(position: 3, category: 0.5)
    #expect(isClose(weighted(unit(0, 2, 6), unit(1, 3, 9)), 0.98))
  }

  @Test func itIsSymmetricAndReachesAsFarAsItSays() {
    var random = TestRandom(seed: 6)
    for _ in 0..<500 {
      func any() -> UnitContinuum.Unit {
        let onset = Double(random.below(100))
        return unit(random.below(2), onset, onset + 1 + Double(random.below(20)))
      }
      let (first, second) = (any(), any())
      let d = UnitDissimilarity.standard(first, second)
      #expect(d == UnitDissimilarity.standard(second, first) && d >= 0)
      let reach = UnitDissimilarity.standard.reach * (first.length + second.length)
      if d < 2 { #expect((first.onset - second.onset).magnitude <= reach) }
    }
  }

  @Test func badWeightsCountAsNothing() {
    let none = UnitDissimilarity(position: -1, category: .nan)
    #expect(none.position == 0 && none.category == 0 && none.reach == .infinity)
  }
}
