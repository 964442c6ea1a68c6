import CodedSessions
import SequenceStatistics
import Testing

@Suite("OnsetRates")
struct OnsetRatesTests {
  private func session(
    touches: [Int64], voice: [Int64], until end: Int64, phases: [(String, Int64, Int64)] = []
  ) throws -> CodedSession {
    try TestSession.session(
      [
        try TestSession.touch(touches, until: end),
        try TestSession.voice(voice.map { (4, $0, $0 + 1) }, until: end),
      ], phases: phases, until: end)
  }

  @Test("Bins hold the pairs of the profile, and no more exposure than there is record")
  func pairs() throws {
    for seed in 1...10 as ClosedRange<UInt64> {
      var random = TestRandom(seed: seed)
      func times() -> [Int64] { (0..<80).filter { _ in random.below(5) == 0 } }
      let session = try session(touches: times(), voice: times(), until: 81)
      let rates = OnsetRates(
        given: [Code(6)], target: [Code(4)], reach: .seconds(6), width: .seconds(2), of: session)
      let profile = TimeLagProfile(
        given: [Code(6)], target: [Code(4)], reach: .seconds(6), width: .seconds(2), of: session,
        minShift: .seconds(4))
      #expect(rates.bins.map(\.pairs) == profile.points.map(\.observed), "seed \(seed)")
      #expect(rates.bins.map(\.from) == profile.points.map(\.from))
      #expect(rates.givens == profile.givens && rates.codableTime == .seconds(81))
      let most = SessionTime.seconds(Int64(2 * rates.givens))
      #expect(rates.bins.allSatisfy { $0.exposure <= most })
    }
  }

  @Test("What reaches past the end, or into another phase, is no exposure")
  func borders() throws {
    let whole = try session(touches: [1, 8], voice: [2], until: 10)
    let rates = OnsetRates(
      given: [Code(6)], target: [Code(4)], reach: .seconds(4), width: .seconds(2), of: whole)
    // Around 1: nothing before 0, then [0, 1), [1, 3), [3, 5). Around 8: [4, 6), [6, 8), [8, 10), nothing after 10.
    #expect(rates.bins.map(\.exposure) == [2, 3, 4, 2].map { .seconds($0) })
    #expect(rates.bins.map(\.pairs) == [0, 0, 1, 0])
    let parts = try session(
      touches: [1, 8], voice: [2], until: 10, phases: [("a", 0, 5), ("b", 5, 10)])
    let apart = OnsetRates(
      given: [Code(6)], target: [Code(4)], reach: .seconds(4), width: .seconds(2), of: parts)
    #expect(apart.bins.map(\.exposure) == [1, 3, 4, 2].map { .seconds($0) })
    let none = OnsetRates(
      given: [Code(5)], target: [Code(4)], reach: .seconds(4), width: .seconds(2), of: whole)
    #expect(none.givens == 0 && none.bins.allSatisfy { $0.exposure == .zero && $0.pairs == 0 })
  }
}
