import SequenceStatistics
import Testing

@Suite struct LimitsOfAgreementTests {
  /// Bland & Altman (1986): -79.7 to 75.5 with two standard deviations; error of a limit 16.3, intervals
  /// -114.3 to -45.1 and 40.9 to 110.1.
  @Test func publishedLimits() throws {
    let difference = MeanDifference(
      first: MeanDifferenceTests.wright, second: MeanDifferenceTests.mini)
    let limits = LimitsOfAgreement(difference, share: 0.9544997361036416)
    #expect(isClose(limits.lower, -79.7, absolute: 0.1))
    #expect(isClose(limits.upper, 75.5, absolute: 0.1))
    #expect(isClose(limits.standardError, 16.3, absolute: 0.05))
    let lower = try #require(limits.lowerInterval)
    let upper = try #require(limits.upperInterval)
    #expect(
      isClose(lower.lower, -114.3, absolute: 0.2) && isClose(lower.upper, -45.1, absolute: 0.2))
    #expect(isClose(upper.lower, 40.9, absolute: 0.2) && isClose(upper.upper, 110.1, absolute: 0.2))
  }

  @Test func defaultHoldsNineteenOfTwenty() {
    let limits = LimitsOfAgreement(MeanDifference(first: [1, 2, 3], second: [0, 0, 0]))
    #expect(isClose(limits.lower, 2 - 1.959963984540054))
    #expect(isClose(limits.upper, 2 + 1.959963984540054))
  }

  @Test func edges() {
    let none = LimitsOfAgreement(MeanDifference(first: [], second: []))
    #expect(none.lower == .undefined(.noPairs) && none.lowerInterval == nil)
    let one = LimitsOfAgreement(MeanDifference(first: [1], second: [2]))
    #expect(one.upper == .undefined(.tooShort) && one.upperInterval == nil)
    let pair = MeanDifference(first: [1, 2], second: [1, 1])
    #expect(LimitsOfAgreement(pair, share: 1).upper == .undefined(.infinite))
    #expect(LimitsOfAgreement(pair, share: -1).upper == .value(0.5))
  }
}
