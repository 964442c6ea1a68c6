import Foundation
import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite("Effects of one dyad, by hand")
struct DyadEffectsTests {
  private static let pair = Tally(
    counts: [8, 4, 3, 15, 14, 11],
    chance: [
      ChanceTally(observed: 8, mean: 5, variance: 4, among: 12),
      ChanceTally(observed: 8, mean: 7, variance: 0.25, among: 12),
    ])
  private static let cycles = Tally(
    counts: [20, 16, 12, 6, 2, 1, 120_000_000],
    chance: [ChanceTally(observed: 12, mean: 8, variance: 4, among: 16), nil])
  private static let matching = Tally(
    counts: [30_000_000, 120_000_000, 3],
    chance: [ChanceTally(observed: 30, mean: 24, variance: nil, among: 120)])
  private static let turns = Tally(
    counts: [9, 10, 4, 20, 16, 60_000_000],
    chance: [ChanceTally(observed: 9, mean: 6, variance: 9)])

  private func value(_ kind: EffectKind, _ tally: Tally?, model: Int = 0) -> Double {
    kind.effect(of: tally, dyad: .init(id: "d"), model: model).estimate.value ?? .nan
  }

  @Test("Every kind")
  func every() {
    let (a, b, c, d) = (8.5, 4.5, 3.5, 15.5)
    func near(_ one: Double, _ other: Double) -> Bool { (one - other).magnitude < 1e-12 }
    #expect(near(value(.logOdds, Self.pair), log(a * d / (b * c))))
    #expect(near(value(.yulesQ, Self.pair), (a * d - b * c) / (a * d + b * c)))
    #expect(near(value(.riskDifference, Self.pair), 8.0 / 12 - 3.0 / 18))
    #expect(
      near(
        value(.phi, Self.pair),
        Double(8 * 15 - 4 * 3) / Double(12 * 18 * 11 * 19).squareRoot()))
    #expect(near(value(.beyondChance, Self.pair), 1.5))
    #expect(near(value(.beyondChance, Self.pair, model: 1), 2))
    #expect(near(value(.shareFollowed, Self.pair), log(8.5 / 4.5)))
    #expect(near(value(.sharePursued, Self.cycles), log(12.5 / 4.5)))
    #expect(near(value(.cyclesPerMinute, Self.cycles), log(6.5 / 2)))
    #expect(near(value(.aversionsPerMinute, Self.cycles), log(20.5 / 2)))
    #expect(near(value(.excessShare, Self.cycles), 4.0 / 16))
    #expect(near(value(.beyondChance, Self.cycles), 2))
    #expect(near(value(.shareMatched, Self.matching), log(1.0 / 3)))
    #expect(near(value(.excessShare, Self.matching), 6.0 / 120))
    #expect(near(value(.turnsPerMinute, Self.turns), log(9.5)))
    #expect(near(value(.firstAnswered, Self.turns), log(4.5 / 6.5)))
    #expect(near(value(.secondAnswered, Self.turns), log(16.5 / 4.5)))
    #expect(near(value(.beyondChance, Self.turns), 1))
    guard let table = Association2x2(a: 8, b: 4, c: 3, d: 15) else { return }
    let ratio = RiskRatioEffect.of(table)
    #expect(near(value(.riskRatio, Self.pair), ratio.estimate.value ?? 0))
  }

  @Test("Why there is none")
  func reasons() {
    func reason(_ kind: EffectKind, _ tally: Tally?, model: Int = 0) -> Measure.Reason? {
      kind.effect(of: tally, dyad: .init(), model: model).estimate.reason
    }
    for kind in EffectKind.allCases { #expect(reason(kind, nil) == .missingValue) }
    let empty = Tally(counts: [])
    #expect(reason(.logOdds, empty) == .emptyMargin)
    #expect(reason(.shareFollowed, empty) == .noOccurrence)
    #expect(reason(.sharePursued, empty) == .noOccurrence)
    #expect(reason(.cyclesPerMinute, empty) == .noCodableTime)
    #expect(reason(.shareMatched, empty) == .noCodableTime)
    #expect(reason(.beyondChance, empty) == .tooShort)
    #expect(reason(.excessShare, empty) == .tooShort)
    #expect(reason(.beyondChance, Self.cycles, model: 1) == .tooShort)
    #expect(reason(.beyondChance, Self.matching) == .unknownVariance)
    func chance(_ variance: Double, among: Double) -> Tally {
      Tally(
        counts: [0, 0, 0, 0, 0, 0],
        chance: [ChanceTally(observed: 0, mean: 0, variance: variance, among: among)])
    }
    #expect(reason(.beyondChance, chance(0, among: 1)) == .cannotVary)
    #expect(reason(.beyondChance, chance(-1, among: 1)) == .cannotVary)
    #expect(reason(.excessShare, chance(1, among: 0)) == .noOccurrence)
  }

  @Test("Counts that are too large for arithmetic have no effect, and do not trap")
  func overflow() {
    for count in [Int.max, Int.max / 4 + 1, -1, .min] {
      let tally = Tally(counts: [Int](repeating: count, count: 7))
      for kind in EffectKind.allCases {
        let effect = kind.effect(of: tally, dyad: .init())
        #expect(effect.estimate.value?.isFinite ?? true, "\(kind), \(count)")
      }
      #expect(
        EffectKind.shareFollowed.effect(of: tally, dyad: .init()).estimate == .undefined(.infinite))
    }
  }

  @Test("A session too short for chance adds to the counts, not to the excess")
  func short() {
    let short = Tally(counts: [4, 4, 0, 0, 0, 0, 10_000_000], chance: [nil, nil])
    let sum = Self.cycles + short
    #expect(value(.excessShare, sum) == value(.excessShare, Self.cycles))
    #expect(value(.sharePursued, sum) < value(.sharePursued, Self.cycles))
  }
}
