import Foundation
import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite("Tallies add up")
struct TallyTests {
  private static func tally(_ seed: UInt64) -> Tally {
    var source = RandomSource(seed: seed)
    func chance() -> ChanceTally? {
      source.below(3) == 0
        ? nil
        : ChanceTally(
          observed: Double(source.below(9)), mean: Double(source.below(9)),
          variance: Double(source.below(9)), among: Double(source.below(9)))
    }
    return Tally(
      counts: (0..<6).map { _ in source.below(100) }, chance: [chance(), chance()],
      waits: (0..<source.below(4)).map { _ in source.below(2000) - 1000 }, verdict: .exceedsChance)
  }

  @Test("In any order and grouping", arguments: 1...20 as ClosedRange<UInt64>)
  func associative(seed: UInt64) {
    let (a, b, c) = (Self.tally(seed), Self.tally(seed + 100), Self.tally(seed + 200))
    #expect((a + b) + c == a + (b + c))
    #expect((a + b).counts == (b + a).counts && (a + b).chance == (b + a).chance)
    #expect((a + b).waits.sorted() == (b + a).waits.sorted())
    #expect((a + b).counts == zip(a.counts, b.counts).map(+))
    #expect((a + b).verdict == nil && a.verdict == .exceedsChance)
  }

  @Test("Lists of different lengths, and counts that are too large")
  func uneven() {
    let short = Tally(counts: [1], chance: [])
    let long = Tally(
      counts: [2, 3], chance: [nil, ChanceTally(observed: 1, mean: 2, variance: 3)])
    #expect((short + long).counts == [3, 3] && (short + long).chance == long.chance)
    let large = Tally(counts: [.max, .max, 0, 0, 0, 0])
    #expect((large + large).counts[0] == .max)
    #expect(large.association == nil && Tally(counts: [-1, 0, 0, 0]).association == nil)
    #expect(short[.targets] == 0 && short.association?.a == 1 && short.chance(0) == nil)
    #expect(short.chance(-1) == nil)
  }

  @Test("Waits that were not seen to end are negative")
  func waits() {
    let waits = Tally(counts: [], waits: [1_500_000, -2_000_000, .min]).waitingTimes
    #expect(waits[0] == .init(time: 1.5, isEvent: true))
    #expect(waits[1] == .init(time: 2, isEvent: false))
    #expect(!waits[2].isEvent && waits[2].time > 9e12)
  }

  @Test("Written and read they are the same", arguments: 1...20 as ClosedRange<UInt64>)
  func coding(seed: UInt64) throws {
    let tally = Self.tally(seed)
    let data = try JSONEncoder().encode(tally)
    #expect(try JSONDecoder().decode(Tally.self, from: data) == tally)
  }

  @Test("The names of counts stand for places without gaps")
  func places() {
    #expect(PairCount.allCases.map(\.rawValue) == Array(0..<6))
    #expect(CycleCount.allCases.map(\.rawValue) == Array(0..<7))
    #expect(TurnCounts.allCases.map(\.rawValue) == Array(0..<6))
    #expect(MatchCount.allCases.map(\.rawValue) == Array(0..<3))
    #expect(BehaviourCount.allCases.map(\.rawValue) == Array(0..<3))
    #expect(Tally(counts: [1, 2, 3, 4, 5, 6]).behaviour(.codableTime, code: 1) == 6)
  }
}
