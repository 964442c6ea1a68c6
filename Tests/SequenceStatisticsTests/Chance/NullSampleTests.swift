import SequenceStatistics
import Testing

@Suite("NullSample")
struct NullSampleTests {
  @Test("p values by how the arrangements were chosen")
  func p() {
    let values = [3.0, 1, 2, 2]
    #expect(NullSample(values, how: .enumerated).pGreater(2).measure == .value(0.75))
    #expect(NullSample(values, how: .sampled).pGreater(2).measure == .value(0.8))
    #expect(NullSample(values, how: .sampled).pLess(2).measure == .value(0.8))
    #expect(NullSample(values, how: .enumerated).pTwoSided(3) == .value(0.5))
    #expect(NullSample(values, how: .enumerated).pTwoSided(2) == .value(1))
  }

  @Test("Rounding decides nothing")
  func ties() {
    let sample = NullSample([0.1 + 0.2, 0.5], how: .enumerated)
    #expect(sample.pGreater(0.3).measure == .value(1))
    #expect(sample.pLess(0.3).measure == .value(0.5))
    #expect(NullSample([0.3], how: .enumerated).pGreater(0.1 + 0.2).measure == .value(1))
  }

  @Test("Moments and bands; nothing of nothing")
  func moments() {
    let sample = NullSample([2, 4, 4, 6, .nan], how: .sampled)
    #expect(sample.count == 4 && sample.mean == .value(4))
    #expect(isClose(sample.standardDeviation, (8.0 / 3).squareRoot()))
    #expect(sample.band(0.5) == Interval(lower: 3.5, upper: 4.5))
    #expect(isClose(sample.z(6), 2 / (8.0 / 3).squareRoot()))
    let none = NullSample([], how: .sampled)
    #expect(none.mean.reason == .noPairs && none.band() == nil)
    #expect(none.pTwoSided(1).reason == .noPairs)
    #expect(NullSample([1, 1], how: .sampled).z(2).reason == .cannotVary)
  }
}
