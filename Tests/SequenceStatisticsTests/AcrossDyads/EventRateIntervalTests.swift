import CodedSessions
import RealModule
import SequenceStatistics
import Testing

@Suite struct EventRateIntervalTests {
  /// R: poisson.test(n)$conf.int
  @Test(arguments: [
    (0, 0, 3.688879454114), (1, 0.02531780798429, 5.571643390939),
    (6, 2.201894253491, 13.05947402252), (40, 28.57658644179, 54.46864696398),
    (1000, 938.9730184077, 1063.952136016),
  ])
  func isThatOfR(_ count: Int, _ lower: Double, _ upper: Double) throws {
    let interval = try #require(EventRateInterval.ofCount(count))
    #expect(isClose(interval.lower, lower, relative: 1e-10))
    #expect(isClose(interval.upper, upper, relative: 1e-10))
  }

  @Test func otherConfidencesAndTimes() throws {
    // R: poisson.test(7, conf.level = .9)$conf.int
    let ninety = try #require(EventRateInterval.ofCount(7, confidence: 0.9))
    #expect(isClose(ninety.lower, 3.285315691895, relative: 1e-10))
    #expect(isClose(ninety.upper, 13.14811380243, relative: 1e-10))
    let rate = try #require(EventRateInterval.perMinute(count: 6, codableTime: .seconds(120)))
    #expect(isClose(rate.lower, 2.201894253491 / 2, relative: 1e-10))
    #expect(isClose(rate.upper, 13.05947402252 / 2, relative: 1e-10))
  }

  /// The tails by adding up Poisson probabilities.
  @Test(arguments: [0, 1, 2, 5, 17, 60], [0.5, 0.95, 0.999, 1 - 1e-9])
  func tailsAddUp(_ count: Int, _ confidence: Double) throws {
    let interval = try #require(EventRateInterval.ofCount(count, confidence: confidence))
    func atMost(_ n: Int, _ mean: Double) -> Double {
      (0...max(n, 0)).reduce(0.0) { sum, k in
        sum + Double.exp(Double(k) * Double.log(mean) - mean - Double.logGamma(Double(k) + 1))
      }
    }
    let tail = (1 - confidence) / 2
    #expect(isClose(atMost(count, interval.upper), tail, relative: 1e-7))
    if count > 0 {
      #expect(isClose(1 - atMost(count - 1, interval.lower), tail, relative: 1e-5, absolute: 1e-14))
    } else {
      #expect(interval.lower == 0)
    }
  }

  @Test func edges() throws {
    #expect(EventRateInterval.ofCount(-1) == nil)
    #expect(EventRateInterval.ofCount(3, confidence: 1) == nil)
    #expect(EventRateInterval.ofCount(3, confidence: .nan) == nil)
    #expect(EventRateInterval.perMinute(count: 3, codableTime: .zero) == nil)
    let huge = try #require(EventRateInterval.ofCount(.max))
    #expect(huge.lower < huge.upper && huge.upper.isFinite)
  }
}
