import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct CycleFlagTests {
  private func flag(_ twin: SternFixture.Twin, seconds: Double = 60) throws -> CycleFlag {
    let records = try SternFixture.records(twin, seconds: seconds)
    var parameters = CycleParameters()
    parameters.replicates = 199
    return CycleFlag(
      CycleMeasures(records, parameters: parameters),
      chance: CycleChance(records, parameters: parameters), parameters: parameters)
  }

  /// A perfect pattern, and still too little to tell in sixty seconds.
  @Test func bothTwinsAreInsufficient() throws {
    #expect(try flag(SternFixture.fred).verdict == .insufficientData)
    #expect(try flag(SternFixture.mark).verdict == .insufficientData)
    #expect(try flag(SternFixture.fred).conditions.map(\.kind) == CycleFlag.Kind.allCases)
    #expect(try flag(SternFixture.fred).conditions.first?.isMet == false)
  }

  /// Ten minutes in which every look away is pursued after a second, and few pursuits else.
  @Test func aClearPatternExceedsChance() throws {
    var random = TestRandom(seed: 3)
    var (toward, away, pursuits): ([(Double, Double)], [(Double, Double)], [Double]) = ([], [], [])
    var time = 0.0
    while time < 580 {
      let look = time + 6 + Double(random.below(10))
      toward.append((time, look))
      away.append((look, look + 5))
      pursuits.append(look + 1)
      time = look + 5
    }
    toward.append((time, 620))
    let clear = SternFixture.Twin(
      toward: toward, away: away, pursuits: pursuits, withdrawals: [])
    #expect(try flag(clear, seconds: 620).verdict == .exceedsChance)
    // The same pursuits at other times are like chance.
    let moved = SternFixture.Twin(
      toward: toward, away: away,
      pursuits: pursuits.map { ($0 + 311).truncatingRemainder(dividingBy: 620) }
        .sorted(), withdrawals: [])
    #expect(try flag(moved, seconds: 620).verdict == .notDistinguishable)
  }
}
