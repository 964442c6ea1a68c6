import SequenceStatistics
import Testing

@Suite struct LaggedRegressionTests {
  private static let x = [
    1.36, 1.83, 1.62, 0.68, 0.81, 1.79, 0.31, 1.7, 1.66, 1.1, 0.82, 0.77, 0.73, 1.06, 1.16, 1.24,
  ]
  private static let y = [
    1.99, 1.65, 1.36, 1.98, 0.67, 0.57, 1.34, 0.37, 0.36, 1.18, 1.09, 1.86, 1.37, 1.17, 1.14, 0.72,
  ]

  /// Values of numpy.linalg.lstsq and scipy.stats.f on these sixteen intervals.
  private struct Case: Sendable {
    let own: Int
    let partner: Int
    let isMissing: Bool
    let rows: Int
    let coefficients: [Double]
    let rSquaredOwn: Double
    let rSquared: Double
    let f: Double
    let p: Double
  }

  private static let cases = [
    Case(
      own: 1, partner: 1, isMissing: false, rows: 15,
      coefficients: [-0.014480307432599445, 0.43566027637262894, 0.5265375637439315],
      rSquaredOwn: 0.07812422863554502, rSquared: 0.2923862804067173, f: 3.6335426378277287,
      p: 0.08085391560524764),
    Case(
      own: 2, partner: 3, isMissing: false, rows: 13,
      coefficients: [
        -0.4949291831669142, 0.48973685372389986, 0.16807519690239509, 0.6810355075876159,
        0.1942599510360389, -0.12593569535855254,
      ],
      rSquaredOwn: 0.022076293835723515, rSquared: 0.29227406858788485, f: 0.8908271499445543,
      p: 0.4913984489663061),
    Case(
      own: 0, partner: 1, isMissing: false, rows: 15,
      coefficients: [0.7223496195686345, 0.3445261900270392], rSquaredOwn: 0,
      rSquared: 0.10637575204326488, f: 1.547501401986793, p: 0.235468575380053),
    Case(
      own: 1, partner: 1, isMissing: true, rows: 13,
      coefficients: [0.06479791518640679, 0.42603124983051077, 0.46586082638069604],
      rSquaredOwn: 0.07339158180308736, rSquared: 0.22911260237207975, f: 2.020022911882565,
      p: 0.1856630226064843),
  ]

  @Test(arguments: 0..<4) func againstNumPy(number: Int) {
    let expected = Self.cases[number]
    var y = Self.y.map(Optional.some)
    if expected.isMissing { y[5] = nil }
    let regression = LaggedRegression(
      [y], partner: [Self.x], ownLags: expected.own, partnerLags: expected.partner)
    #expect(regression.rowCount == expected.rows)
    #expect(regression.rowsLeftOut == (expected.isMissing ? 2 : 0))
    let fit = regression.fit
    let coefficients = [fit?.intercept ?? .nan] + (fit?.own ?? []) + (fit?.partner ?? [])
    #expect(coefficients.count == expected.coefficients.count)
    for (one, other) in zip(coefficients, expected.coefficients) {
      #expect(isClose(one, other, relative: 1e-10, absolute: 1e-12))
    }
    #expect(isClose(regression.rSquaredOwn, expected.rSquaredOwn, relative: 1e-10, absolute: 1e-12))
    #expect(isClose(regression.rSquared, expected.rSquared, relative: 1e-10))
    #expect(
      isClose(
        regression.rSquaredIncrement, expected.rSquared - expected.rSquaredOwn, relative: 1e-9))
    #expect(isClose(regression.f, expected.f, relative: 1e-9))
    #expect(isClose(regression.p, expected.p, relative: 1e-9))
  }

  /// About normal: the sum of twelve even draws.
  private func noise(_ random: inout TestRandom) -> Double {
    (0..<12).reduce(-6.0) { sum, _ in sum + Double(random.below(1_000_000)) / 1_000_000 }
  }

  @Test func knownCoefficientsAreFound() throws {
    var random = TestRandom(seed: 11)
    var (x, y) = ([0.0], [0.0])
    for _ in 0..<3000 {
      let (before, other) = (y.last ?? 0, x.last ?? 0)
      x.append(0.4 * other + noise(&random))
      y.append(1 + 0.5 * before + 0.3 * other + noise(&random))
    }
    let forward = LaggedRegression([y], partner: [x])
    let fit = try #require(forward.fit)
    #expect((fit.intercept - 1).magnitude < 0.1)
    #expect((fit.own[0] - 0.5).magnitude < 0.06 && (fit.partner[0] - 0.3).magnitude < 0.08)
    #expect((forward.p.value ?? 1) < 1e-12)
    // The first does not depend on the second.
    let backward = LaggedRegression([x], partner: [y])
    #expect((backward.fit?.partner[0] ?? 1).magnitude < 0.08)
    #expect((backward.rSquaredIncrement.value ?? 1) < 0.003)
  }

  /// Without a connection one p in twenty is below .05: 200 tests give 2 to 20 of them.
  @Test func pIsEvenWithoutAConnection() {
    var random = TestRandom(seed: 5)
    var small = 0
    for _ in 0..<200 {
      let (x, y) = ((0..<40).map { _ in noise(&random) }, (0..<40).map { _ in noise(&random) })
      let p = LaggedRegression([y], partner: [x], ownLags: 1, partnerLags: 2).p.value ?? 0
      small += p < 0.05 ? 1 : 0
    }
    #expect(small >= 2 && small <= 20)
  }

  @Test func lagsDoNotReachOverRuns() {
    let (x, y) = (Self.x.map(Optional.some), Self.y.map(Optional.some))
    let cut = LaggedRegression(
      [Array(y[..<8]), Array(y[8...]), []], partner: [Array(x[..<8]), Array(x[8...]), []])
    #expect(cut.rowCount == 14 && cut.rowsLeftOut == 0)
    let whole = LaggedRegression([y], partner: [x])
    #expect(cut.fit != whole.fit)
  }

  @Test func undefinedForAReason() {
    let y = Self.y.map(Optional.some)
    for regression in [
      LaggedRegression([], partner: []), LaggedRegression([y], partner: []),
      LaggedRegression([y], partner: [y.map { _ in nil }]),
      LaggedRegression([y], partner: [y], ownLags: .max, partnerLags: .max),
      LaggedRegression([Array(y[..<4])], partner: [Array(y[..<4])]),
    ] {
      #expect(regression.p == .undefined(.tooShort) && regression.fit == nil)
      #expect(regression.rSquaredIncrement == .undefined(.tooShort))
    }
    #expect(LaggedRegression([y], partner: [y]).f == .undefined(.illConditioned))
    #expect(LaggedRegression([y], partner: [y.map { _ in 2 }]).f == .undefined(.cannotVary))
    #expect(
      LaggedRegression([y.map { _ in 2 }], partner: [y], ownLags: 0).f == .undefined(.cannotVary))
    // y follows x exactly.
    let x = Self.x.map(Optional.some)
    let copy = LaggedRegression([[0.5] + x.dropLast()], partner: [x], ownLags: 0)
    #expect(copy.f == .undefined(.perfectFit) && copy.p == .undefined(.perfectFit))
    #expect(isClose(copy.rSquared, 1))
    let negative = LaggedRegression([y], partner: [x], ownLags: -3, partnerLags: -3)
    #expect(negative.ownLags == 0 && negative.partnerLags == 1 && negative.rowCount == 15)
  }
}
