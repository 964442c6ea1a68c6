import CodedSessions
import SequenceStatistics
import Testing

@Suite struct GazeTurnsTests {
  /// Tenths of a second; `x` and `y` tell when each looks.
  private func turns(_ x: [Range<Int>], _ y: [Range<Int>], count: Int = 100) -> GazeTurns {
    func units(_ looks: [Range<Int>]) -> [Int?] {
      (0..<count).map { place in looks.contains { $0.contains(place) } ? 1 : nil }
    }
    return GazeTurns(PairedSections(units: units(x), units(y), unit: .milliseconds(100)))
  }

  /// ```
  /// x   ────────      ──     ───   ──  ──
  /// y      ────────      ──  ───
  /// ```
  @Test func fourWaysToLookUp() {
    let gaze = turns(
      [10..<30, 50..<55, 70..<80, 85..<87, 90..<95], [20..<40, 60..<65, 70..<80])
    #expect(
      gaze.onsets.map { "\($0.person) \($0.kind.rawValue)" } == [
        "0 starts", "1 joins", "0 follows", "1 follows", "0 together", "1 together", "0 starts",
        "0 starts",
      ])
    #expect(
      gaze.onsets.map { $0.delay.map { $0.microseconds / 100_000 } }
        == [nil, 10, 10, 5, nil, nil, nil, nil])
    #expect(gaze.lookCounts == [5, 3])
    #expect(gaze.count(.joins, by: 1) == 1 && gaze.count(.starts, by: 0) == 3)
    #expect(gaze.delays(.joins, by: 1).median == .value(1))
    #expect(gaze.delays(.follows, by: 0).sorted == [1] && gaze.delays(.joins, by: 0).count == 0)
    #expect(gaze.joinsPerLook(by: 1) == .value(0.2) && gaze.joinsPerLook(by: 0) == .value(0))
    // Mutual looks 20–30, opened by y and closed by x, and 70–80, opened and closed by both.
    #expect(gaze.mutual.bouts.count == 2)
    #expect(gaze.openedShare(by: .second) == .value(0.5))
    #expect(gaze.openedShare(by: .both) == .value(0.5))
    #expect(
      gaze.closedShare(by: .first) == .value(0.5) && gaze.closedShare(by: .second) == .value(0))
  }

  @Test func looksUnderWayHaveNoOnset() {
    let gaze = turns([0..<20], [10..<30])
    #expect(gaze.onsets.map(\.kind) == [.joins] && gaze.onsets.first?.delay == nil)
    #expect(gaze.lookCounts == [1, 1] && gaze.delays(.joins, by: 1).count == 0)
    // One looks up as the other looks away: it follows at once.
    let relay = turns([0..<20], [20..<30])
    #expect(relay.onsets.map(\.kind) == [.follows] && relay.onsets.first?.delay == .zero)
  }

  /// Unit by unit: what the partner does at each onset.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func countedUnitByUnit(seed: UInt64) {
    var random = TestRandom(seed: seed)
    let units = (0..<2).map { _ in (0..<40).map { _ in random.below(3) == 0 } }
    func looks(_ row: [Bool]) -> [Range<Int>] {
      row.indices.filter { row[$0] }.map { $0..<($0 + 1) }
    }
    let gaze = turns(looks(units[0]), looks(units[1]), count: 40)
    var expected: [String] = []
    func begins(_ person: Int, _ unit: Int) -> Bool {
      units[person][unit] && (unit == 0 || !units[person][unit - 1])
    }
    for unit in 1..<40 {
      for person in [0, 1] where begins(person, unit) {
        let partner = 1 - person
        func last(_ person: Int) -> Int { (0..<unit).last { begins(person, $0) } ?? -1 }
        let kind: GazeTurns.Kind =
          begins(partner, unit)
          ? .together
          : units[partner][unit] ? .joins : last(partner) > last(person) ? .follows : .starts
        expected.append("\(unit) \(person) \(kind.rawValue)")
      }
    }
    #expect(
      gaze.onsets.map { "\($0.time.microseconds / 100_000) \($0.person) \($0.kind.rawValue)" }
        == expected, "seed \(seed)")
  }

  @Test func nobodyLooks() {
    let gaze = turns([], [])
    #expect(gaze.onsets.isEmpty && gaze.lookCounts == [0, 0])
    #expect(gaze.joinsPerLook(by: 0) == .undefined(.noOccurrence))
    #expect(gaze.joinsPerLook(by: 4).reason == .noOccurrence)
    #expect(gaze.openedShare(by: .first).reason == .noOccurrence)
    #expect(GazeTurns(PairedSections(units: [], [], unit: .zero)).onsets.isEmpty)
  }
}
