import CodedSessions
import Foundation
import SequenceStatistics
import Testing

@Suite struct KrippendorffsAlphaTests {
  private struct Case: Decodable {
    struct Reference: Decodable {
      struct Expected: Decodable {
        let nominal: Double?
        let ordinal: Double?
        let interval: Double?

        enum CodingKeys: String, CodingKey {
          case nominal = "irr::kripp.alpha.nominal"
          case ordinal = "irr::kripp.alpha.ordinal"
          case interval = "irr::kripp.alpha.interval"
        }
      }
      let expected: Expected
    }
    struct Ratings: Decodable {
      let first: [Int?]?
      let second: [Int?]?

      enum CodingKeys: String, CodingKey {
        case first = "ratings_A"
        case second = "ratings_B"
      }
    }
    struct Input: Decodable {
      let events: AgreementEvents
      let ratings: Ratings

      init(from decoder: any Decoder) throws {
        events = try AgreementEvents(from: decoder)
        ratings = try Ratings(from: decoder)
      }
    }
    let input: Input
    let references: [Reference]
  }

  @Test func publishedRatings() throws {
    let data = try RatingsCase.loaded()
    var met = 0
    for reference in data.references {
      for metric in AlphaMetric.allCases {
        for name in [metric.rawValue, "irr::kripp.alpha." + metric.rawValue] {
          guard let expected = reference.expected.numbers[name] else { continue }
          #expect(isClose(KrippendorffsAlpha(data.three, metric).value, expected), "\(name)")
          met += 1
        }
        if let expected = reference.expected.canonical[metric.rawValue] {
          #expect(isClose(KrippendorffsAlpha(data.canonical, metric).value, expected))
          met += 1
        }
      }
    }
    #expect(met == 12)
  }

  @Test(arguments: ["01-time-unit-cohen-kappa", "05-skewed-prevalence"])
  func unitsOfTime(_ name: String) throws {
    let data: Case = try AgreementCase.decoded(name)
    let expected = try #require(data.references.compactMap(\.expected.nominal).first)
    let table = RaterTable(data.input.events.coding, unit: .milliseconds(100))
    #expect(isClose(KrippendorffsAlpha(table, .nominal).value, expected))
    #expect(isClose(KrippendorffsAlpha(MergedRatings.merged(table), .nominal).value, expected))
  }

  @Test func orderedRatings() throws {
    let data: Case = try AgreementCase.decoded("07-weighted-kappa-ordinal")
    let first = try #require(data.input.ratings.first)
    let second = try #require(data.input.ratings.second)
    let expected = try #require(data.references.map(\.expected).first { $0.ordinal != nil })
    let table = RatingsCase.table([first, second])
    for (metric, value) in [
      (AlphaMetric.nominal, expected.nominal), (.ordinal, expected.ordinal),
      (.interval, expected.interval),
    ] {
      #expect(isClose(KrippendorffsAlpha(table, metric).value, try #require(value)))
    }
  }

  /// Alpha from all pairs, as defined.
  private func defined(_ rows: [[Int?]], _ metric: AlphaMetric) -> Double? {
    let units = rows.map { $0.compactMap { $0 } }.filter { $0.count > 1 }
    let all = units.flatMap { $0 }
    guard Set(all).count > 1 else { return nil }
    func distance(_ a: Int, _ b: Int) -> Double {
      switch metric {
      case .nominal: return a == b ? 0 : 1
      case .interval: return Double((a - b) * (a - b))
      case .ratio:
        let share = Double(a - b) / Double(a + b + 2)
        return share * share
      case .ordinal:
        let between = all.count { min(a, b) <= $0 && $0 <= max(a, b) }
        let ends = all.count { $0 == a } + all.count { $0 == b }
        let sum = Double(between) - Double(ends) / 2
        return a == b ? 0 : sum * sum
      }
    }
    var (observed, expected) = (0.0, 0.0)
    for unit in units {
      for (i, a) in unit.enumerated() {
        for (j, b) in unit.enumerated() where i != j {
          observed += distance(a, b) / Double(unit.count - 1)
        }
      }
    }
    for (i, a) in all.enumerated() {
      for (j, b) in all.enumerated() where i != j { expected += distance(a, b) }
    }
    let n = Double(all.count)
    return 1 - (observed / n) / (expected / (n * (n - 1)))
  }

  @Test func allPairsGiveTheSame() {
    for seed in UInt64(0)..<1000 {
      var random = TestRandom(seed: seed)
      let ratings = RandomRatings(&random, mostUnits: 9)
      // The ratio scale begins at 1.
      let table = RaterTable(values: ratings.rows.map { $0.map { $0.map { Double($0 + 1) } } })
      for metric in AlphaMetric.allCases {
        let alpha = KrippendorffsAlpha(table, metric).value
        if let expected = defined(ratings.rows, metric) {
          #expect(
            isClose(alpha, expected, absolute: 1e-12), "seed \(seed), \(metric.rawValue)")
        } else {
          #expect(alpha.value == nil, "seed \(seed)")
        }
      }
    }
  }

  @Test func orderOfCodersAndUnitsIsNothing() {
    for seed in UInt64(0)..<200 {
      var random = TestRandom(seed: seed)
      let ratings = RandomRatings(&random)
      let turned = ratings.rows.map { Array($0.reversed()) }.shuffled(using: &random)
      let table = RaterTable(categories: ratings.categories, ratings: ratings.rows)
      let other = RaterTable(categories: ratings.categories, ratings: turned)
      for metric in AlphaMetric.allCases where metric != .ratio {
        #expect(
          KrippendorffsAlpha(table, metric) == KrippendorffsAlpha(other, metric), "seed \(seed)")
      }
    }
  }

  @Test func identicalCodersGiveOneOrNothing() {
    for seed in UInt64(0)..<200 {
      var random = TestRandom(seed: seed)
      let units = (0..<(1 + random.below(8))).map { _ in 1 + random.below(3) }
      let table = RaterTable(values: units.map { [Double($0), Double($0), Double($0)] })
      for metric in AlphaMetric.allCases {
        let alpha = KrippendorffsAlpha(table, metric).value
        #expect(
          Set(units).count > 1 ? alpha == .value(1) : alpha == .undefined(.cannotVary),
          "seed \(seed)")
      }
    }
  }

  /// Interval alpha does not feel the unit of the score, ratio alpha its size, ordinal alpha only its order.
  @Test func scalesMayChange() throws {
    let data = try RatingsCase.loaded()
    let rows = data.input.canonical[0].indices.map { unit in
      data.input.canonical.map { $0[unit].map(Double.init) }
    }
    func alpha(_ metric: AlphaMetric, _ change: (Double) -> Double) -> Measure {
      KrippendorffsAlpha(RaterTable(values: rows.map { $0.map { $0.map(change) } }), metric).value
    }
    for (metric, change) in [
      (AlphaMetric.interval, { $0 * -7.5 + 1000 }), (.interval, { $0 * 1e220 }),
      (.interval, { $0 * 1e-220 }), (.ratio, { $0 * 1e-250 }), (.ratio, { $0 * 3e250 }),
      (.ordinal, { $0 * $0 * $0 }), (.ordinal, { -$0 }), (.nominal, { 7 / ($0 + 1) }),
    ] as [(AlphaMetric, (Double) -> Double)] {
      let plain = try #require(alpha(metric, { $0 }).value)
      #expect(isClose(alpha(metric, change), plain, relative: 1e-10), "\(metric.rawValue)")
    }
  }

  @Test func countsAreTold() {
    let table = RaterTable(
      categories: 2, ratings: [[0, 0, nil], [0, 1, 1], [nil, 1, nil], [nil, nil, nil]],
      weights: [2, 1, 1, 3])
    let alpha = KrippendorffsAlpha(table, .nominal)
    #expect(alpha.units == 3 && alpha.leftOut == 4 && alpha.pairable == 7)
    #expect(isClose(alpha.observed, 2 / 7.0) && isClose(alpha.expected, 20 / 42.0))
    #expect(isClose(alpha.value, 0.4))
  }

  @Test func nothingToPairIsUndefined() {
    for rows in [[], [[]], [[0]], [[0], [1]], [[0, nil], [nil, 1]]] as [[[Int?]]] {
      let table = RaterTable(categories: 2, ratings: rows)
      for metric in AlphaMetric.allCases {
        #expect(KrippendorffsAlpha(table, metric).value == .undefined(.noPairs))
      }
    }
    let none = RaterTable(categories: 2, ratings: [[0, 1]], weights: [0])
    #expect(KrippendorffsAlpha(none, .nominal).value == .undefined(.noPairs))
    let opposite = RaterTable(values: [[-1, 1], [1, 1]])
    #expect(KrippendorffsAlpha(opposite, .ratio).value == .undefined(.infinite))
  }

  /// A finer grid multiplies n and leaves everything else: only n - 1 in the place of n feels it.
  @Test func finerGridsAddNoInformation() throws {
    let data: Case = try AgreementCase.decoded("05-skewed-prevalence")
    let coarse = KrippendorffsAlpha(
      RaterTable(data.input.events.coding, unit: .milliseconds(100)), .nominal)
    let fine = KrippendorffsAlpha(
      RaterTable(data.input.events.coding, unit: .milliseconds(1)), .nominal)
    let (a, b) = (try #require(coarse.value.value), try #require(fine.value.value))
    let (n, m) = (coarse.pairable, fine.pairable)
    #expect(m == 100 * n && a > b)
    #expect(isClose((1 - a) * n / (n - 1), (1 - b) * m / (m - 1), relative: 1e-12))
  }
}
