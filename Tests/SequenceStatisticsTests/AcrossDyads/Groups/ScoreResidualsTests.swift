import Testing

@testable import SequenceStatistics

@Suite struct ScoreResidualsTests {
  private let rows = zip(ClusteredWaits.waits, ClusteredWaits.isFirst).map {
    CoxRegression.Row($0, [$1 ? 1 : 0])
  }
  private let places = [0, 3, 12, 16, 19, 31]

  /// R: `residuals(coxph(Surv(time, ev) ~ x), type = "score")` for waits 1, 4, 13, 17, 20 and 32.
  @Test func efronAtTheCoefficient() {
    let found = ScoreResiduals(rows, beta: [-0.119465656296903], ties: .efron)
    let expected = [
      0.4927392981997403, -0.1788733356108852, -0.0875532662346663, -0.4435646126699319,
      -0.3931647464584782, 0.5370037861521971,
    ]
    for (place, value) in zip(places, expected) {
      #expect(isClose(found.residuals[place], value, relative: 1e-10))
    }
    #expect(isClose(found.score(order: 1)[0], 0, absolute: 1e-12))
    // R: naive standard error .410451825638104.
    #expect(isClose(found.information[0], 1 / (0.410451825638104 * 0.410451825638104)))
  }

  /// R: the same with `ties = "breslow", init = 0, iter = 0`.
  @Test func breslowAtNothing() {
    let found = ScoreResiduals(rows, beta: [0], ties: .breslow)
    let expected = [
      0.453125, -0.171062395957194, -0.169844793213617, -0.453125, -0.399022740784780,
      0.475003629436530,
    ]
    for (place, value) in zip(places, expected) {
      #expect(isClose(found.residuals[place], value, relative: 1e-10))
    }
  }

  @Test func sumsOverClusters() {
    let found = ScoreResiduals(rows, beta: [0], ties: .efron)
    let each = found.clusteredSquares(Array(0..<32), count: 32, order: 1)[0]
    #expect(isClose(each, found.residuals.reduce(0) { $0 + $1 * $1 }, relative: 1e-12))
    let one = found.clusteredSquares([Int](repeating: 0, count: 32), count: 1, order: 1)[0]
    let score = found.score(order: 1)[0]
    #expect(isClose(one, score * score, relative: 1e-9))
  }

  @Test func noWaitsAndNoCovariates() {
    #expect(ScoreResiduals([], beta: [0], ties: .efron).score(order: 1) == [0])
    #expect(ScoreResiduals([], beta: [], ties: .efron).residuals.isEmpty)
    let lone = CoxRegression.Row(.init(time: 1, isEvent: true), [])
    #expect(ScoreResiduals([lone], beta: [], ties: .efron).information.isEmpty)
  }
}
