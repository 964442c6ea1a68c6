import SequenceStatistics
import Testing

@Suite struct StudentTestTests {
  /// R: `2 * pt(-2, 3)` and `qt(.975, 3)`.
  @Test func threeDegreesOfFreedom() throws {
    let test = StudentTest(
      estimate: .value(1), standardError: .value(0.5), degreesOfFreedom: .value(3))
    #expect(test.t == .value(2))
    #expect(isClose(test.p.twoSided, 0.1393259685588431, relative: 1e-11))
    #expect(isClose(test.p.greater, 0.1393259685588431 / 2, relative: 1e-11))
    #expect(isClose(test.p.less, 1 - 0.1393259685588431 / 2, relative: 1e-11))
    let interval = try #require(test.interval())
    #expect(isClose(interval.lower, 1 - 0.5 * 3.182446305283708, relative: 1e-11))
    #expect(isClose(interval.upper, 1 + 0.5 * 3.182446305283708, relative: 1e-11))
  }

  @Test func whatHasNoErrorHasNoTest() {
    func test(_ estimate: Measure, _ error: Measure, _ degrees: Measure) -> StudentTest {
      StudentTest(estimate: estimate, standardError: error, degreesOfFreedom: degrees)
    }
    let flat = test(.value(1), .value(0), .value(3))
    #expect(flat.t.reason == .cannotVary && flat.p.twoSided.reason == .cannotVary)
    #expect(flat.interval() == nil)
    let few = test(.value(1), .undefined(.tooFewDyads), .undefined(.tooFewDyads))
    #expect(few.p.greater.reason == .tooFewDyads && few.interval() == nil)
    #expect(test(.undefined(.noPairs), .value(1), .value(3)).p.less.reason == .noPairs)
    #expect(test(.value(1), .value(1), .value(0)).p.less.value == nil)
    #expect(test(.value(1e300), .value(1e-300), .value(3)).t.reason == .infinite)
    #expect(test(.value(1), .value(1), .value(3)).interval(confidence: 1) == nil)
    #expect(test(.value(1), .value(1), .value(3)).interval(confidence: -1) == nil)
  }
}
