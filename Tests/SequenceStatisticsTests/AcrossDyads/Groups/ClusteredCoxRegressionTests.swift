import SequenceStatistics
import Testing

@Suite struct ClusteredCoxRegressionTests {
  typealias Row = CoxRegression.Row

  static let rows = zip(ClusteredWaits.waits, ClusteredWaits.isFirst).map { Row($0, [$1 ? 1 : 0]) }

  /// R: `coxph(Surv(time, ev) ~ x, cluster = dyad)`, Efron's ties.
  @Test func manyTies() throws {
    let found = ClusteredCoxRegression(Self.rows, clusters: ClusteredWaits.dyads)
    #expect(found.clusterCount == 9 && found.waitCount == 32)
    #expect(isClose(found.coefficients[0].value, -0.119465656296903, relative: 1e-10))
    #expect(isClose(found.coefficients[0].standardError, 0.560477329563802, relative: 1e-9))
    #expect(isClose(found.independent.coefficients[0].standardError, 0.410451825638104))
    #expect(isClose(found.robustScore, 0.0447942039833207, relative: 1e-10))
  }

  /// R: the same with a second covariate.
  @Test func twoCovariates() {
    let rows = Self.rows.indices.map {
      Row(Self.rows[$0].wait, [Self.rows[$0].covariates[0], ClusteredWaits.other[$0] / 4])
    }
    let found = ClusteredCoxRegression(rows, clusters: ClusteredWaits.dyads)
    #expect(isClose(found.coefficients[0].value, -0.0413696225099426, relative: 1e-8))
    #expect(isClose(found.coefficients[1].value, -0.598289317420722, relative: 1e-9))
    #expect(isClose(found.coefficients[0].standardError, 0.513893433523611, relative: 1e-8))
    #expect(isClose(found.coefficients[1].standardError, 0.19129785927241, relative: 1e-8))
    #expect(isClose(found.robustScore, 6.25664247424149, relative: 1e-9))
  }

  /// R: `coxph(Surv(time, status) ~ rx, cluster = litter, data = subset(rats, sex == "f"))`; Lee, Wei & Amato (1992)
  /// analysed these litters.
  @Test func litters() throws {
    let rows = zip(ClusteredWaits.litterWaits, ClusteredWaits.isTreated).map {
      Row($0, [$1 ? 1 : 0])
    }
    let found = ClusteredCoxRegression(rows, clusters: ClusteredWaits.litterLabels)
    #expect(found.clusterCount == 50 && found.independent.eventCount == 40)
    let rx = found.coefficients[0]
    #expect(isClose(rx.value, 0.904735241949608, relative: 1e-9))
    #expect(isClose(rx.standardError, 0.302516506449311, relative: 1e-9))
    #expect(isClose(rx.z, 2.9907, absolute: 5e-5) && isClose(rx.p, 0.0027834, absolute: 5e-8))
    #expect(isClose(found.robustScore, 7.64614326141535, relative: 1e-9))
    #expect(isClose(found.robustScoreP, 0.0056893827, relative: 1e-7))
    let interval = try #require(rx.interval())
    #expect(isClose(interval.lower, 1.36590031764, relative: 1e-8))
    #expect(isClose(interval.upper, 4.47119942029, relative: 1e-8))
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func orderAndNamesDoNotMatter(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let order = Self.rows.indices.shuffled(using: &random)
    let one = ClusteredCoxRegression(Self.rows, clusters: ClusteredWaits.dyads)
    let other = ClusteredCoxRegression(
      order.map { Row(Self.rows[$0].wait, [1 - Self.rows[$0].covariates[0]]) },
      clusters: order.map { 50 - 3 * ClusteredWaits.dyads[$0] })
    let (a, b) = (one.coefficients[0], other.coefficients[0])
    #expect(isClose(b.value, -(try #require(a.value.value)), relative: 1e-8), "\(seed)")
    #expect(isClose(b.standardError, try #require(a.standardError.value), relative: 1e-8))
    #expect(isClose(other.robustScore, try #require(one.robustScore.value), relative: 1e-8))
  }

  @Test func whatHasNoError() {
    let one = ClusteredCoxRegression(Self.rows, clusters: [Int](repeating: 1, count: 32))
    #expect(one.coefficients[0].value.value != nil)
    #expect(one.coefficients[0].standardError.reason == .tooFewDyads)
    #expect(one.coefficients[0].z.reason == .tooFewDyads)
    #expect(ClusteredCoxRegression([], clusters: []).robustScore.value == nil)
    let none = ClusteredCoxRegression(
      Self.rows.map { Row(.init(time: $0.wait.time, isEvent: false), $0.covariates) },
      clusters: ClusteredWaits.dyads)
    #expect(none.coefficients[0].standardError.reason == .noOccurrence)
    let apart = ClusteredCoxRegression(
      (1...5).map { Row(.init(time: Double($0), isEvent: true), [1]) }
        + (1...5).map { Row(.init(time: Double($0) + 9, isEvent: false), [0]) },
      clusters: Array(0..<10))
    #expect(apart.coefficients[0].standardError.reason == .didNotConverge)
    #expect(apart.robustScore.value != nil)
  }

  @Test func unusableRowsAreLeftOut() {
    let odd = [
      Row(.init(time: .nan, isEvent: true), [1]), Row(.init(time: 1, isEvent: true), [.infinity]),
      Row(.init(time: 1, isEvent: true), [1, 2]), Row(.init(time: 1, isEvent: true), [1]),
    ]
    let found = ClusteredCoxRegression(
      Self.rows + odd, clusters: ClusteredWaits.dyads + [1, 1, 1])
    #expect(found.excludedCount == 4)
    #expect(
      found.coefficients
        == ClusteredCoxRegression(Self.rows, clusters: ClusteredWaits.dyads).coefficients)
  }
}
