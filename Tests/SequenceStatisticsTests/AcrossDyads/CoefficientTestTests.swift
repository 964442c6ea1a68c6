import Testing

@testable import SequenceStatistics

@Suite struct CoefficientTestTests {
  @Test func studentAndWald() throws {
    let wald = CoefficientTest(estimate: 2, standardError: 1, degreesOfFreedom: nil)
    // R: 2 * pnorm(-2); 2 + c(-1, 1) * qnorm(.975)
    #expect(isClose(wald.p, 0.04550026389635842))
    #expect(isClose(try #require(wald.interval).lower, 0.04003601545994632))
    let student = CoefficientTest(
      estimate: -2, standardError: 0.5, degreesOfFreedom: 2, confidence: 0.9)
    // R: 2 * pt(-4, 2); -2 + qt(.95, 2) / 2
    #expect(student.statistic == .value(-4) && isClose(student.p, 0.05719095841793663))
    #expect(isClose(try #require(student.interval).upper, -0.540007209823138, relative: 1e-9))
  }

  @Test func edges() {
    let none = CoefficientTest(estimate: 2, standardError: 0, degreesOfFreedom: 3)
    #expect(none.p == .undefined(.cannotVary) && none.interval == nil)
    #expect(none.estimate == .value(2) && none.standardError == .value(0))
    let bad = CoefficientTest(estimate: 2, standardError: .infinity, degreesOfFreedom: nil)
    #expect(bad.p == .undefined(.infinite) && bad.estimate == .value(2))
    #expect(
      CoefficientTest(estimate: .nan, standardError: 1, degreesOfFreedom: nil).estimate
        == .undefined(.infinite))
    #expect(
      CoefficientTest(estimate: 1, standardError: 1, degreesOfFreedom: 0).p
        == .undefined(.tooFewDyads))
    for confidence in [-1, 0, 1, 2, Double.nan] {
      for degrees in [nil, 4.0] {
        #expect(
          DyadEffects.isSane(
            CoefficientTest(
              estimate: 1, standardError: 1, degreesOfFreedom: degrees, confidence: confidence)))
      }
    }
    let empty = CoefficientTest(reason: .tooFewDyads, confidence: 0.95)
    #expect(empty.estimate == .undefined(.tooFewDyads) && empty.interval == nil)
  }
}
