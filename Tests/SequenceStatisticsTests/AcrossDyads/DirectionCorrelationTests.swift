import SequenceStatistics
import Testing

@Suite struct DirectionCorrelationTests {
  @Test("R: cor.test of the couples' two log odds ratios") func couples() throws {
    let correlation = DirectionCorrelation(
      DyadEffects.couples(), DyadEffects.couples(DyadEffects.copingThenStress))
    #expect(correlation.count == 64 && isClose(correlation.r, 0.8060976949091))
    let interval = try #require(correlation.interval)
    #expect(isClose(interval.lower, 0.6987414407914) && isClose(interval.upper, 0.8779453568382))
    #expect(isClose(correlation.p, 9.29116490283e-16, relative: 1e-8))
  }

  @Test func dyadsWithoutOneOfTheNumbersAreLeftOut() {
    let correlation = DirectionCorrelation([1, nil, 3, 4, 7], [2, 5, nil, 9, 8])
    #expect(correlation.count == 3 && correlation.interval == nil)
    #expect(correlation.p.value != nil)
  }

  @Test func edges() {
    #expect(DirectionCorrelation([Double?](), []).r == .undefined(.noPairs))
    #expect(DirectionCorrelation([1, 1, 1], [1, 2, 3]).p == .undefined(.cannotVary))
    let perfect = DirectionCorrelation([1, 2, 3, 4], [2, 4, 6, 8])
    #expect(perfect.r == .value(1) && perfect.p == .value(0) && perfect.interval == nil)
    let two = DirectionCorrelation([1, 2], [2, 5])
    #expect(two.r == .value(1) && two.p == .undefined(.tooFewDyads))
  }
}
