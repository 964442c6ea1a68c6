import Foundation
import SequenceStatistics
import Testing

@Suite struct CoxRegressionTests {
  typealias Row = CoxRegression.Row

  /// Remission of leukaemia (Miller 1997), the example of R's survival package. Its documentation prints
  /// 0.9155, standard error 0.5119, Efron's ties.
  @Test func remissionOfLeukaemia() throws {
    let maintained: [(Double, Bool)] = [
      (9, true), (13, true), (13, false), (18, true), (23, true), (28, false), (31, true),
      (34, true), (45, false), (48, true), (161, false),
    ]
    let not: [(Double, Bool)] = [
      (5, true), (5, true), (8, true), (8, true), (12, true), (16, false), (23, true), (27, true),
      (30, true), (33, true), (43, true), (45, true),
    ]
    let cox = CoxRegression(
      maintained.map { Row(.init(time: $0.0, isEvent: $0.1), [0]) }
        + not.map { Row(.init(time: $0.0, isEvent: $0.1), [1]) })
    let found = cox.coefficients[0]
    #expect(isClose(found.value, 0.9155, absolute: 5e-5))
    #expect(isClose(found.standardError, 0.5119, absolute: 5e-5))
    #expect(isClose(found.p, 0.0737, absolute: 5e-5))
    #expect(isClose(cox.scoreStatistic, 3.42, absolute: 5e-3))
    let interval = try #require(found.interval())
    #expect(isClose(interval.lower, 0.9160, absolute: 5e-4))
    #expect(isClose(interval.upper, 6.8128, absolute: 2e-3))
  }

  /// Without ties the score test at 0 is the log-rank test.
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func theScoreTestIsTheLogRankTest(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let waits = (0..<30).map { place in
      KaplanMeier.Wait(
        time: Double(random.below(1_000_000)) + Double(place) / 100, isEvent: random.below(4) > 0)
    }
    let rows = waits.enumerated().map { Row($0.element, [$0.offset % 2 == 0 ? 1 : 0]) }
    let cox = CoxRegression(rows)
    let test = LogRank(
      rows.filter { $0.covariates == [1] }.map(\.wait),
      rows.filter { $0.covariates == [0] }.map(\.wait))
    #expect(isClose(cox.scoreStatistic, try #require(test.statistic.value), relative: 1e-9))
  }

  /// The likelihood written out from its definition, with many ties, is nowhere higher.
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func noOtherCoefficientsAreLikelier(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let rows = (0..<40).map { _ in
      Row(
        .init(time: Double(1 + random.below(6)), isEvent: random.below(3) > 0),
        [Double(random.below(2)), Double(random.below(5)) / 2])
    }
    func likelihood(_ beta: [Double]) -> Double {
      func risk(_ row: Row) -> Double {
        exp(beta[0] * row.covariates[0] + beta[1] * row.covariates[1])
      }
      var sum = 0.0
      for time in Set(rows.map(\.wait.time)) {
        let events = rows.filter { $0.wait.isEvent && $0.wait.time == time }
        let waiting = rows.filter { $0.wait.time >= time }.reduce(0) { $0 + risk($1) }
        let tied = events.reduce(0) { $0 + risk($1) }
        for (place, event) in events.enumerated() {
          sum += log(risk(event)) - log(waiting - Double(place) / Double(events.count) * tied)
        }
      }
      return sum
    }
    let cox = CoxRegression(rows)
    let beta = try cox.coefficients.map { try #require($0.value.value) }
    let best = likelihood(beta)
    #expect(isClose(cox.logLikelihood, best, relative: 1e-10))
    #expect(isClose(cox.nullLogLikelihood, likelihood([0, 0]), relative: 1e-10))
    for step in [1e-3, 0.1, 1] {
      for (x, y) in [(1.0, 0.0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1)] {
        #expect(likelihood([beta[0] + step * x, beta[1] + step * y]) < best)
      }
    }
    // Curvature by differences.
    let h = 1e-4
    let hessian = [[0, 0], [0, 1], [1, 1]].map { pair -> Double in
      func at(_ a: Double, _ b: Double) -> Double {
        var moved = beta
        moved[pair[0]] += a * h
        moved[pair[1]] += b * h
        return likelihood(moved)
      }
      return -(at(1, 1) - at(1, -1) - at(-1, 1) + at(-1, -1)) / (4 * h * h)
    }
    let determinant = hessian[0] * hessian[2] - hessian[1] * hessian[1]
    #expect(
      isClose(
        cox.coefficients[0].standardError, (hessian[2] / determinant).squareRoot(), relative: 1e-3))
  }

  @Test func whatHasNoMaximumIsUndefined() {
    // One group never answers.
    let rows =
      (1...5).map { Row(.init(time: Double($0), isEvent: true), [1]) }
      + (1...5).map { Row(.init(time: Double($0) + 9, isEvent: false), [0]) }
    #expect(CoxRegression(rows).coefficients[0].value == .undefined(.didNotConverge))
    let alike = (1...5).map { Row(.init(time: Double($0), isEvent: true), [1]) }
    #expect(CoxRegression(alike).coefficients[0].value == .undefined(.illConditioned))
    let none = (1...5).map { Row(.init(time: Double($0), isEvent: false), [Double($0)]) }
    #expect(CoxRegression(none).coefficients[0].value == .undefined(.noOccurrence))
    #expect(CoxRegression([]).coefficients.isEmpty)
  }
}
