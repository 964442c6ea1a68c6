import SequenceStatistics
import Testing

@Suite struct ExcessEventsTests {
  @Test func byHand() throws {
    // Rates: 1/4 at 1 s, 1/2 at 3 s.
    let found = ExcessEvents([
      [.init(time: 1, isEvent: true), .init(time: 2, isEvent: false)],
      [.init(time: 3, isEvent: true), .init(time: 3, isEvent: false)], [],
    ])
    #expect(isClose(try #require(found.dyads[0]), 0.5, relative: 1e-14))
    #expect(isClose(try #require(found.dyads[1]), -0.5, relative: 1e-14))
    #expect(found.dyads[2] == nil)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func aGroupsExcessIsObservedMinusExpected(seed: UInt64) {
    var random = TestRandom(seed: seed)
    let waits = (0..<9).map { _ in
      (0..<(1 + random.below(6))).map { _ in
        KaplanMeier.Wait(time: Double(random.below(9)), isEvent: random.below(3) > 0)
      }
    }
    let excess = ExcessEvents(waits).dyads.compactMap { $0 }
    let test = LogRank(waits[..<4].flatMap { $0 }, waits[4...].flatMap { $0 })
    let gap = excess[..<4].reduce(0, +)
    #expect(isClose(gap, Double(test.observed) - test.expected, absolute: 1e-11), "\(seed)")
    #expect(isClose(excess.reduce(0, +), 0, absolute: 1e-11), "\(seed)")
  }

  @Test func noWaits() {
    #expect(ExcessEvents([]).dyads.isEmpty)
    #expect(ExcessEvents([[.init(time: .nan, isEvent: true)]]).dyads == [nil])
  }
}
