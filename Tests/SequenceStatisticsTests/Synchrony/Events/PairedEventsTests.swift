import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct PairedEventsTests {
  @Test func whatLiesOutsideIsLeftOut() {
    let pairs = PairedEvents(
      EventRow([-1, 0, 9, 10]), EventRow([3], unknown: [8..<20]), length: 10)
    #expect(pairs.first.times == [0, 9] && pairs.second.unknownRanges == [8..<10])
    #expect(pairs.length == 10 && pairs.unit == .seconds(1))
    #expect(PairedEvents(EventRow([0]), EventRow([0]), length: -5).first.count == 0)
    #expect(PairedEvents(EventRow([]), EventRow([]), length: 1, unit: .zero).unit > .zero)
  }

  @Test func phasesOfASession() throws {
    let session = try TestSession.session(
      [
        try TestSession.voice([(4, 2, 5), (4, 25, 30)], gaps: [(40, 45)]),
        try TestSession.touch([3, 26, 59]),
      ], phases: [("play", 0, 20), ("still", 20, 60)])
    let pairs = PairedEvents.phases(of: session, first: [Code(4)], second: [Code(6)])
    #expect(
      pairs == [
        PairedEvents(EventRow([2]), EventRow([3]), length: 20),
        PairedEvents(EventRow([5], unknown: [20..<25]), EventRow([6, 39]), length: 40),
      ])
    let window = CoincidenceWindow(.seconds(1))
    let coincidence = EventCoincidence(pairs, window: window)
    #expect(coincidence.precursor == ShiftCount(counted: 2, eligible: 3))
    #expect(coincidence.trigger == ShiftCount(counted: 2, eligible: 2))
  }

  @Test func knownPartsEndAtUnknownTime() {
    let pairs = PairedEvents(
      EventRow([0, 3, 5, 8], unknown: [4..<5]), EventRow([1, 6], unknown: [6..<8]), length: 10)
    #expect(pairs.known.map(\.first) == [0..<2, 2..<3, 3..<4])
    #expect(pairs.known.map(\.second) == [0..<1, 1..<1, 2..<2])
  }

  /// The first's events that follow the third's by at most the window, one by one.
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func conditionOneByOne(seed: UInt64) {
    var random = TestRandom(seed: seed)
    let length = 20 + random.below(20)
    let first = EventCases.times(length, oneIn: 4, using: &random)
    let third = EventCases.times(length, oneIn: 5, using: &random)
    let hidden = EventCases.ranges(length, using: &random)
    let (window, lag) = (random.below(4), random.below(5) - 2)
    let pairs = PairedEvents(EventRow(first), EventRow([1]), length: length).conditioned(
      on: EventRow(third, unknown: hidden),
      within: CoincidenceWindow(.seconds(Int64(window)), lag: .seconds(Int64(lag))))
    var (met, open): ([Int], [Int]) = ([], [])
    for time in first {
      let units = (time - lag - window)...(time - lag)
      let isSeen = units.allSatisfy { unit in
        unit >= 0 && unit < length && !hidden.contains { $0.contains(unit) }
      }
      if !isSeen {
        open.append(time)
      } else if units.contains(where: third.contains) {
        met.append(time)
      }
    }
    #expect(pairs.first.times == met, "seed \(seed)")
    #expect(pairs.first.unknownRanges.flatMap(Array.init) == open, "seed \(seed)")
  }

  @Test func conditionalCoincidence() {
    // The first's events at 10 and 30; only that at 10 is preceded by the third's. The second follows both.
    let pairs = PairedEvents(EventRow([10, 30]), EventRow([11, 31]), length: 60)
    let within = CoincidenceWindow(.seconds(2))
    let all = EventCoincidence([pairs], window: within)
    let some = EventCoincidence(
      [pairs.conditioned(on: EventRow([9]), within: within)], window: within)
    #expect(all.precursorRate == .value(1) && some.precursorRate == .value(0.5))
    #expect(some.trigger == ShiftCount(counted: 1, eligible: 1))
  }
}
