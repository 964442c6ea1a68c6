import Testing

@testable import SequenceStatistics

@Suite struct SampleMomentsTests {
  @Test func byHand() {
    let moments = SampleMoments([2, 4, 4, 4, 5, 5, 7, 9])
    #expect(moments.count == 8 && moments.mean == .value(5))
    #expect(isClose(moments.variance, 32.0 / 7, relative: 1e-15))
    #expect(isClose(moments.standardDeviation, (32.0 / 7).squareRoot(), relative: 1e-15))
  }

  @Test func equalValuesHaveNoVariance() {
    #expect(SampleMoments([0.1, 0.1, 0.1]).mean == .value(0.1))
    #expect(SampleMoments([0.1, 0.1, 0.1]).variance == .value(0))
    #expect(SampleMoments([0.3 - 0.2, 0.1]).variance == .value(0))
  }

  @Test func fewOrHugeValues() {
    #expect(SampleMoments([]).mean.reason == .tooFewDyads)
    #expect(SampleMoments([3]).mean == .value(3))
    #expect(SampleMoments([3]).variance.reason == .tooFewDyads)
    #expect(isClose(SampleMoments([1.5e308, 1.2e308]).mean, 1.35e308, relative: 1e-14))
    #expect(SampleMoments([1.5e308, -1.2e308]).variance.reason == .infinite)
  }
}
