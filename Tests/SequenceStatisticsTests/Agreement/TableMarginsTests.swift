import Testing

@testable import SequenceStatistics

@Suite struct TableMarginsTests {
  @Test func totalsAndChanceByHand() {
    let margins = TableMargins(AgreementTable(size: 2, cells: [40, 9, 6, 45]))
    #expect(margins.rows == [49, 51] && margins.columns == [46, 54])
    #expect(margins.total == 100 && margins.disagreed == 15 && margins.means == [47.5, 52.5])
    // r₁c₂ + r₂c₁ = 49 · 54 + 51 · 46
    #expect(isClose(margins.crossDisagreement, 49.92))
    #expect(isClose(margins.commonDisagreement, 2 * 47.5 * 52.5 / 100))
    #expect(margins.largestAgreement == 97)
    #expect(margins.corrected(30) == .value(0.5) && margins.expected(30) == .value(0.7))
  }

  @Test func exchangingTheCodersChangesNoBit() {
    for seed in 0..<200 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let table = random.agreementTable(size: 1 + random.below(6), largest: 1_000_000_007)
      let (one, other) = (TableMargins(table), TableMargins(table.transposed))
      #expect(one.crossDisagreement == other.crossDisagreement, "\(seed)")
      #expect(one.commonDisagreement == other.commonDisagreement && one.means == other.means)
      #expect(one.disagreed == other.disagreed && one.total == other.total)
    }
  }

  @Test func rareCategoriesKeepTheirDigits() {
    // A day in microseconds, of which the coders differ on one.
    let day = 86_400_000_000
    let margins = TableMargins(AgreementTable(size: 2, cells: [day - 1, 1, 0, 0]))
    #expect(margins.disagreed == 1 && margins.crossDisagreement == 1)
    #expect(margins.corrected(margins.crossDisagreement) == .value(0))
  }

  @Test func statedCodesAreNeverFewerThanThoseUsed() {
    let margins = TableMargins(AgreementTable(size: 4, cells: [1, 0, 0, 0, 0, 1]))
    #expect(margins.codes(nil) == 4 && margins.codes(3) == 3 && margins.codes(0) == 2)
    #expect(margins.codes(-1) == 2 && margins.codes(9) == 9)
  }

  @Test func nothingIsUndefinedAndHugeNumbersAreFinite() {
    let none = TableMargins(AgreementTable(size: 0, cells: []))
    #expect(none.observed == .undefined(.noPairs) && none.corrected(1) == .undefined(.noPairs))
    #expect(none.crossDisagreement == 0 && none.codes(nil) == 0)
    let huge = TableMargins(
      AgreementTable(size: 2, cells: [.max, .max, .max, .max]))
    #expect(isClose(huge.corrected(huge.crossDisagreement), 0, absolute: 1e-12))
    let one = TableMargins(AgreementTable(size: 2, cells: [9, 0, 0, 0]))
    #expect(one.corrected(one.crossDisagreement) == .undefined(.chanceComplete))
    #expect(one.corrected(one.commonDisagreement) == .undefined(.chanceComplete))
  }
}
