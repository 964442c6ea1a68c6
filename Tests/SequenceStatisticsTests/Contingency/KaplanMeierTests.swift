import SequenceStatistics
import Testing

@Suite struct KaplanMeierTests {
  struct Curve: Decodable {
    let time: [Double]
    let s: [Double]
    let lower: [Double]
    let upper: [Double]
    let cumhaz: [Double]
  }
  struct Survival: Decodable {
    let survfitLog: Curve
    let survfitPlain: Curve
    let survfitLogLog: Curve
    let table: [String: Double]
    let quantile: [Double]
  }
  struct Case: Decodable {
    struct Input: Decodable {
      let time: [Double]
      let event: [Int]
    }
    struct Options: Decodable {
      let tau: Double
    }
    struct Expected: Decodable {
      let rSurvival: Survival
    }
    let input: Input
    let options: Options
    let expected: Expected
  }

  @Test(arguments: ["km__no_censor_small", "km__ties_n80"])
  func referenceCases(_ name: String) throws {
    let reference: Case = try SynchronyCase.decoded(name)
    let curve = KaplanMeier(
      zip(reference.input.time, reference.input.event).map { .init(time: $0, isEvent: $1 == 1) })
    let expected = reference.expected.rSurvival
    #expect(curve.steps.map(\.time) == expected.survfitLog.time)
    for (scale, curveExpected) in [
      (KaplanMeier.Scale.log, expected.survfitLog), (.plain, expected.survfitPlain),
      (.logLog, expected.survfitLogLog),
    ] {
      for (place, step) in curve.steps.enumerated() {
        #expect(isClose(step.stillWaiting, curveExpected.s[place], absolute: 1e-12))
        let interval = curve.interval(of: step, scale)
        if curveExpected.lower[place].isNaN {
          #expect(interval == nil)
        } else {
          let interval = try #require(interval)
          #expect(isClose(interval.lower, curveExpected.lower[place], relative: 1e-8))
          #expect(isClose(interval.upper, curveExpected.upper[place], relative: 1e-8))
        }
      }
    }
    let tau = reference.options.tau
    #expect(
      isClose(
        curve.restrictedMean(until: tau), try #require(expected.table["rmean"]), relative: 1e-8)
    )
    #expect(
      isClose(
        curve.restrictedMeanError(until: tau), try #require(expected.table["se(rmean)"]),
        relative: 1e-8))
    #expect(isClose(curve.quantile(), try #require(expected.table["median"])))
    for (share, quantile) in zip([0.75, 0.5, 0.25], expected.quantile) where quantile.isFinite {
      #expect(isClose(curve.quantile(stillWaiting: share), quantile), "\(share)")
    }
  }

  @Test func nothingToWaitFor() {
    let none = KaplanMeier([])
    #expect(none.steps.isEmpty && none.quantile().reason == .noOccurrence)
    #expect(none.restrictedMean(until: 1).reason == .tooShort)
    let censored = KaplanMeier([.init(time: 3, isEvent: false)])
    #expect(censored.stillWaiting(after: 9) == 1 && censored.quantile().value == nil)
    #expect(censored.restrictedMean(until: 2) == .value(2))
  }
}
