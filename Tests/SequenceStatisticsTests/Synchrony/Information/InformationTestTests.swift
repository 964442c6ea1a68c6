import Testing

@testable import SequenceStatistics

@Suite struct InformationTestTests {
  @Test func degreesByTheirFormula() {
    #expect(InformationTest.degrees(sources: 3, l: 1, targets: 4, k: 0) == 6)
    #expect(InformationTest.degrees(sources: 3, l: 2, targets: 2, k: 3) == 8 * 1 * 8)
    #expect(InformationTest.degrees(sources: 1, l: .max, targets: 5, k: .max) == 0)
    #expect(InformationTest.degrees(sources: 5, l: 3, targets: 1, k: 1) == 0)
    #expect(InformationTest.degrees(sources: 0, l: 1, targets: 0, k: 1) == 0)
    #expect(InformationTest.degrees(sources: 2, l: .max, targets: 2, k: 1) == nil)
    #expect(InformationTest.degrees(sources: 2, l: 40, targets: 2, k: 40) == nil)
    #expect(InformationTest.degrees(sources: 65_535, l: 3, targets: 65_535, k: 1) == nil)
  }

  @Test func theStatisticIsTwiceTheSampleTimesNats() {
    let test = InformationTest(nats: .value(0.02), samples: 100, degreesOfFreedom: 1)
    #expect(isClose(test.statistic, 4, relative: 1e-14))
    // P(χ²(1) > 4).
    #expect(isClose(test.p, 0.045500263896358, relative: 1e-12))
  }

  @Test func whatCannotBeTested() {
    #expect(
      InformationTest(nats: .value(0), samples: 9, degreesOfFreedom: 0).p
        == .undefined(.cannotVary))
    #expect(
      InformationTest(nats: .value(1), samples: 9, degreesOfFreedom: nil).p
        == .undefined(.tooShort))
    #expect(
      InformationTest(nats: .value(1), samples: 9, degreesOfFreedom: .max).p
        == .undefined(.tooShort))
    #expect(
      InformationTest(nats: .undefined(.noPairs), samples: 0, degreesOfFreedom: 4).p
        == .undefined(.noPairs))
  }
}
