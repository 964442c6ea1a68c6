import SequenceStatistics
import Testing

@Suite struct FriedmanTestTests {
  /// Hollander & Wolfe (1973, p. 140), three ways to round first base, the example of R's `friedman.test`.
  @Test func firstBase() {
    let found = FriedmanTest([
      [
        5.40, 5.85, 5.20, 5.55, 5.90, 5.45, 5.40, 5.45, 5.25, 5.85, 5.25, 5.65, 5.60, 5.05, 5.50,
        5.45, 5.55, 5.45, 5.50, 5.65, 5.70, 6.30,
      ],
      [
        5.50, 5.70, 5.60, 5.50, 5.85, 5.55, 5.40, 5.50, 5.15, 5.80, 5.20, 5.55, 5.35, 5.00, 5.50,
        5.55, 5.55, 5.50, 5.45, 5.60, 5.65, 6.25,
      ],
      [
        5.55, 5.75, 5.50, 5.40, 5.70, 5.60, 5.35, 5.35, 5.00, 5.70, 5.10, 5.45, 5.45, 4.95, 5.40,
        5.50, 5.35, 5.55, 5.25, 5.40, 5.55, 6.45,
      ],
    ])
    #expect(found.count == 22)
    #expect(isClose(found.statistic, 8.211764705882, relative: 1e-11))
    #expect(isClose(found.p, 0.016475475239, relative: 1e-9))
    #expect(isClose(found.concordance, 8.211764705882 / 44, relative: 1e-11))
  }

  @Test func fullAgreementAndNone() {
    let full = FriedmanTest([[1, 4, 2], [2, 5, 3], [3, 6, 4]])
    #expect(isClose(full.concordance, 1, relative: 1e-14))
    let none = FriedmanTest([[1, 2], [2, 1]])
    #expect(none.statistic == .value(0) && none.p == .value(1))
  }

  @Test func missingPhasesAndFewDyads() {
    let found = FriedmanTest([[1, nil, 2, 3], [2, 5, 3], [3, 6, .nan, 9]])
    #expect(found.count == 1 && found.excludedCount == 3 && found.p.reason == .tooFewDyads)
    #expect(FriedmanTest([[1, 2], [1, 2]]).statistic.reason == .cannotVary)
    #expect(FriedmanTest([[1, 2]]).statistic.reason == .cannotVary)
    #expect(FriedmanTest([]).statistic.value == nil)
  }
}
