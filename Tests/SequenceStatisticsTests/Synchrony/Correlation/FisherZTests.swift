import SequenceStatistics
import Testing

@Suite struct FisherZTests {
  @Test func theInverseHyperbolicTangent() {
    #expect(isClose(FisherZ.of(.value(0.5)), 0.549306144334055, relative: 1e-14))
    #expect(FisherZ.of(.value(0)) == .value(0))
    #expect(FisherZ.of(.undefined(.cannotVary)) == .undefined(.cannotVary))
  }

  @Test func atTheEndsItIsInfiniteOrCut() {
    #expect(FisherZ.of(.value(1)) == .undefined(.infinite))
    #expect(FisherZ.of(.value(-1)) == .undefined(.infinite))
    #expect(FisherZ.clipped(.value(1)) == .value(10))
    #expect(FisherZ.clipped(.value(-1)) == .value(-10))
    #expect(FisherZ.clipped(.value(1 - 1e-12)) == .value(10))
    #expect(isClose(FisherZ.clipped(.value(-0.5)), -0.549306144334055, relative: 1e-14))
    #expect(FisherZ.clipped(.undefined(.noPairs)) == .undefined(.noPairs))
  }
}
