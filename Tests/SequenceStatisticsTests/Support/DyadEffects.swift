import SequenceStatistics

/// Dyads for tests of what many dyads say: published ones and random ones.
enum DyadEffects {
  /// 64 couples, 48 intervals of 10 s each (R package DySeq, `CouplesCope`): her stress at t against his coping at
  /// t + 1, both, stress only, coping only, neither.
  static let stressThenCoping: [(Int, Int, Int, Int)] = [
    (21, 1, 0, 25), (11, 5, 6, 25), (16, 3, 1, 27), (21, 13, 2, 11), (35, 7, 3, 2),
    (13, 4, 1, 29), (20, 8, 7, 12), (18, 1, 6, 22), (10, 4, 2, 31), (18, 10, 5, 14),
    (42, 4, 1, 0), (27, 6, 9, 5), (17, 9, 4, 17), (11, 6, 4, 26), (27, 1, 8, 11), (40, 5, 2, 0),
    (12, 9, 9, 17), (16, 4, 11, 16), (22, 14, 4, 7), (22, 4, 5, 16), (14, 3, 4, 26),
    (43, 1, 1, 2), (36, 3, 6, 2), (32, 11, 2, 2), (18, 5, 4, 20), (23, 4, 13, 7),
    (10, 5, 9, 23), (17, 3, 8, 19), (13, 20, 2, 12), (21, 6, 2, 18), (14, 2, 3, 28),
    (20, 6, 4, 17), (35, 1, 9, 2), (12, 3, 5, 27), (35, 7, 2, 3), (18, 4, 2, 23), (32, 4, 5, 6),
    (39, 4, 0, 4), (33, 10, 4, 0), (13, 4, 4, 26), (24, 5, 6, 12), (22, 4, 5, 16),
    (35, 4, 8, 0), (29, 5, 11, 2), (22, 3, 5, 17), (14, 9, 1, 23), (30, 5, 3, 9),
    (23, 5, 6, 13), (33, 10, 1, 3), (28, 4, 5, 10), (17, 7, 9, 14), (27, 13, 5, 2),
    (13, 8, 16, 10), (38, 4, 1, 4), (36, 5, 3, 3), (38, 1, 2, 6), (28, 4, 10, 5),
    (18, 10, 4, 15), (35, 4, 7, 1), (37, 2, 3, 5), (9, 7, 5, 26), (23, 2, 5, 17),
    (11, 5, 0, 31), (21, 3, 7, 16),
  ]

  /// The same couples the other way round: his coping at t against her stress at t + 1.
  static let copingThenStress: [(Int, Int, Int, Int)] = [
    (20, 2, 1, 24), (10, 8, 5, 24), (16, 2, 2, 27), (19, 4, 15, 9), (35, 4, 6, 2),
    (12, 3, 5, 27), (22, 6, 5, 14), (16, 9, 2, 20), (10, 2, 4, 31), (20, 3, 8, 16),
    (43, 1, 2, 1), (24, 13, 8, 2), (17, 4, 10, 16), (11, 4, 6, 26), (26, 9, 2, 10),
    (40, 2, 5, 0), (12, 10, 9, 16), (18, 9, 2, 18), (25, 1, 12, 9), (25, 3, 0, 19),
    (14, 4, 3, 26), (42, 2, 2, 1), (36, 6, 4, 1), (31, 4, 12, 0), (18, 5, 4, 20),
    (23, 14, 3, 7), (10, 10, 4, 23), (16, 10, 4, 17), (14, 2, 19, 12), (22, 1, 5, 19),
    (12, 5, 5, 25), (22, 3, 3, 19), (35, 9, 1, 2), (13, 5, 1, 28), (34, 4, 7, 2),
    (18, 3, 4, 22), (31, 6, 5, 5), (40, 0, 2, 5), (34, 4, 9, 0), (14, 4, 3, 26), (26, 5, 3, 13),
    (22, 6, 3, 16), (35, 7, 5, 0), (27, 13, 6, 1), (20, 8, 4, 15), (13, 3, 9, 22),
    (29, 5, 5, 8), (23, 6, 5, 13), (33, 2, 9, 3), (25, 8, 7, 7), (16, 10, 8, 13),
    (27, 6, 12, 2), (14, 15, 6, 12), (37, 3, 4, 3), (35, 4, 6, 2), (38, 3, 0, 6),
    (28, 11, 3, 5), (17, 5, 11, 14), (35, 7, 3, 2), (37, 3, 2, 5), (8, 7, 7, 25),
    (20, 8, 4, 15), (12, 0, 3, 32), (20, 9, 3, 15),
  ]

  static func tables(_ counts: [(Int, Int, Int, Int)]) -> [Association2x2] {
    counts.compactMap { Association2x2(a: $0.0, b: $0.1, c: $0.2, d: $0.3) }
  }

  /// Log odds ratios of the couples.
  static func couples(
    _ counts: [(Int, Int, Int, Int)] = stressThenCoping,
    _ haldane: Association2x2.Correction = .always
  ) -> [DyadEffect] {
    tables(counts).map { LogOddsEffect.of($0, haldane: haldane) }
  }

  /// Log risk ratios of the 13 trials of the BCG vaccine (Colditz et al. 1994, in the order of metafor's dat.bcg).
  static let trials = tables([
    (4, 119, 11, 128), (6, 300, 29, 274), (3, 228, 11, 209), (62, 13536, 248, 12619),
    (33, 5036, 47, 5761), (180, 1361, 372, 1079), (8, 2537, 10, 619), (505, 87886, 499, 87892),
    (29, 7470, 45, 7232), (17, 1699, 65, 1600), (186, 50448, 141, 27197), (5, 2493, 3, 2338),
    (27, 16886, 29, 17825),
  ]).map { RiskRatioEffect.of($0, haldane: .never) }

  /// Degrees of latitude of the trials.
  static let latitudes: [Double] = [44, 55, 42, 52, 13, 44, 19, 13, 27, 42, 18, 33, 33]

  /// Five studies that differ by less than sampling would make them differ.
  static let homogeneous = made([0.10, 0.30, 0.35, 0.22, 0.18], [0.04, 0.09, 0.02, 0.05, 0.03])

  /// Seven studies that differ a little.
  static let seven = made(
    [0.374, 1.184, 0.164, 2.595, 1.33, 0.18, 1.487],
    [0.473, 0.324, 0.445, 0.596, 0.259, 0.478, 0.564])

  static func made(_ estimates: [Double], _ variances: [Double]) -> [DyadEffect] {
    zip(estimates, variances).map { DyadEffect(estimate: .value($0), variance: .value($1)) }
  }

  /// Random effects around `mean`, true ones with the standard deviation `spread`.
  static func random(
    _ random: inout TestRandom, count: Int, mean: Double = 0.4, spread: Double = 0.5
  ) -> [DyadEffect] {
    (0..<count).map { _ in
      let variance = 0.02 + 0.4 * unit(&random)
      let deviation = (spread * spread + variance).squareRoot()
      return DyadEffect(
        estimate: .value(mean + deviation * normal(&random)), variance: .value(variance))
    }
  }

  static func unit(_ random: inout TestRandom) -> Double { Double(random.next() >> 11) * 0x1p-53 }

  /// Nearly normal: the sum of twelve.
  static func normal(_ random: inout TestRandom) -> Double {
    (0..<12).reduce(-6) { sum, _ in sum + unit(&random) }
  }

  /// Numbers that nobody means, and pairs of a value and a variance that are too much for doubles.
  static let hostile: [[DyadEffect]] = [
    [], made([1], [1]), made([1, 1], [1, 1]), made([1, 2], [0, 0]), made([1, 2, 3], [0, 1, 0]),
    made([1e300, -1e300, 1e300], [1e-300, 1, 1e300]), made([1e-300, 2e-300, 0], [1e-308, 1, 2]),
    made([0, 0, 0, 0], [.leastNonzeroMagnitude, .leastNonzeroMagnitude, 1, 1]),
    made([.nan, .infinity, 1, 2], [1, 1, .nan, -1]),
    made([1e154, -1e154, 3, 4], [1e-160, 1e160, 1, 1]), made([5, 5, 5, 5], [1, 2, 3, 4]),
    [DyadEffect(estimate: .undefined(.emptyMargin)), DyadEffect(estimate: .value(3))],
  ]

  /// Whether everything that has a number has a finite one.
  static func isSane(_ test: CoefficientTest) -> Bool {
    [test.estimate, test.standardError, test.statistic, test.p].allSatisfy {
      $0.value.map { $0.isFinite } ?? true
    }
      && (test.standardError.value ?? 0) >= 0
      && (test.p.value.map { (0...1).contains($0) } ?? true)
      && (test.interval.map { $0.lower.isFinite && $0.upper.isFinite } ?? true)
  }
}
