import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct MatchingShiftTests {
  @Test(arguments: 1...15 as ClosedRange<UInt64>)
  func everyShift(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    func states() -> [Int?] {
      var states: [Int?] = []
      while states.count < 60 {
        let state = random.below(3)
        for _ in 0..<(1 + random.below(6)) { states.append(state == 0 ? nil : state) }
      }
      return Array(states.prefix(60))
    }
    let (x, y) = (states(), states())
    let test = MatchingShift(
      PairedSections(units: x, y, unit: .seconds(1)), unit: .seconds(1))
    let overlap = try #require(test.overlap)
    func matched(_ shift: Int) -> Int {
      (0..<60).count { x[$0] != nil && x[$0] == y[($0 - shift + 60) % 60] }
    }
    #expect(overlap.observed == matched(0) && overlap.count == 41)
    let reached = (10...50).count { matched($0) >= matched(0) }
    #expect(isClose(overlap.pGreater, Double(1 + reached) / 42, relative: 1e-12), "seed \(seed)")
  }

  @Test func severalStretchesAreNotTested() throws {
    let session = try TestSession.session(
      [try TestSession.gaze([(0, 0, 60)]), try TestSession.voice([(4, 5, 15)], gaps: [(30, 35)])])
    let sections = PairedSections(
      session.streams[0], session.streams[1], of: session, categories: [:])
    #expect(MatchingShift(sections, unit: .seconds(1)).overlap == nil)
    let short = PairedSections(units: [1, 1], [1, nil], unit: .seconds(1))
    #expect(MatchingShift(short, unit: .seconds(1)).overlap == nil)
  }
}
