import CodedSessions
import SequenceStatistics
import Testing

@Suite("TimeLagProfile")
struct TimeLagProfileTests {
  private func session(
    touches: [Int64], voice: [Int64], until end: Int64, phases: [(String, Int64, Int64)] = []
  ) throws -> CodedSession {
    try TestSession.session(
      [
        try TestSession.touch(touches, until: end),
        try TestSession.voice(voice.map { (4, $0, $0 + 1) }, until: end),
      ], phases: phases, until: end)
  }

  @Test("Against all pairs at all shifts", arguments: 1...15 as ClosedRange<UInt64>)
  func byHand(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    func times() -> [Int64] { (0..<80).filter { _ in random.below(5) == 0 } }
    let (touches, voice) = (times(), times())
    let session = try session(touches: touches, voice: voice, until: 81)
    let profile = TimeLagProfile(
      given: [Code(6)], target: [Code(4)], reach: .seconds(6), width: .seconds(2), of: session,
      minShift: .seconds(4))
    #expect(profile.isExact && profile.shiftCount == 81 - 8 + 1 && profile.givens == touches.count)
    #expect(profile.points.map(\.from) == [-6, -4, -2, 0, 2, 4].map { .seconds($0) })
    func counts(_ shift: Int64) -> [Int] {
      profile.points.map { point in
        touches.reduce(0) { sum, touch in
          sum
            + voice.count { onset in
              let gap = SessionTime.seconds((onset + shift) % 81 - touch)
              return point.from <= gap && gap < point.to
            }
        }
      }
    }
    let drawn = (4...77 as ClosedRange<Int64>).map(counts)
    for (bin, point) in profile.points.enumerated() {
      let null = NullSample(drawn.map { Double($0[bin]) }, how: .enumeratedWithoutObserved)
      #expect(point.observed == counts(0)[bin], "seed \(seed)")
      #expect(point.expected == null.mean && point.pointwiseBand == null.band(), "seed \(seed)")
      #expect(point.z == null.z(Double(point.observed)))
      #expect(
        isClose(point.rate, Double(point.observed) / Double(2 * touches.count), relative: 1e-12))
    }
  }

  @Test("An answer after two seconds stands out, also when one looked everywhere")
  func answers() throws {
    let touches = stride(from: Int64(7), to: 600, by: 17).map { $0 + ($0 % 5) }
    let session = try session(touches: touches, voice: touches.map { $0 + 2 }, until: 620)
    let profile = TimeLagProfile(
      given: [Code(6)], target: [Code(4)], reach: .seconds(10), width: .seconds(1), of: session)
    let point = try #require(profile.points.first { $0.from == .seconds(2) })
    #expect(point.observed == touches.count)
    #expect(point.familyP.value ?? 1 < 0.01)
    #expect(Double(point.observed) > point.simultaneousBand?.upper ?? .infinity)
  }

  @Test("Several phases are drawn with the seed; a short record has no chance")
  func phases() throws {
    let two = try session(
      touches: [3, 20, 70, 90], voice: [5, 25, 72], until: 120,
      phases: [("a", 0, 60), ("b", 60, 120)])
    func profile(_ seed: UInt64) -> TimeLagProfile {
      TimeLagProfile(
        given: [Code(6)], target: [Code(4)], reach: .seconds(4), width: .seconds(2), of: two,
        minShift: .seconds(10), replicates: 99, seed: seed)
    }
    #expect(!profile(1).isExact && profile(1).shiftCount == 99)
    #expect(profile(1) == profile(1))
    let short = try session(touches: [3], voice: [5], until: 20)
    let none = TimeLagProfile(
      given: [Code(6)], target: [Code(4)], reach: .seconds(4), width: .seconds(2), of: short)
    #expect(none.shiftCount == 0 && none.points.allSatisfy { $0.p.reason == .tooShort })
  }
}
