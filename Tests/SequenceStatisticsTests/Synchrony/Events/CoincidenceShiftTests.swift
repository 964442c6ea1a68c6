import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct CoincidenceShiftTests {
  /// Random searches in a short stretch, with and without time that is not known.
  static func random(_ seed: UInt64) -> (pairs: PairedEvents, offsets: Range<Int>) {
    var random = TestRandom(seed: seed)
    let length = 1 + random.below(40)
    let row = { (random: inout TestRandom) in
      EventRow(
        EventCases.times(length, oneIn: 2 + random.below(5), using: &random),
        unknown: EventCases.ranges(length, using: &random))
    }
    let pairs = PairedEvents(row(&random), row(&random), length: length)
    let low = random.below(9) - 4
    return (pairs, low..<(low + random.below(6)))
  }

  static func oracle(
    _ pairs: PairedEvents, _ direction: EventCoincidence.Direction, _ offsets: Range<Int>,
    shift: Int
  ) -> ShiftCount {
    let isTrigger = direction == .trigger
    let given = isTrigger ? pairs.first : pairs.second
    let targets = isTrigger ? pairs.second : pairs.first
    let own = isTrigger ? offsets : (1 - offsets.upperBound)..<(1 - offsets.lowerBound)
    // An empty window lies where it would open.
    let inside = given.times.filter {
      $0 + own.lowerBound >= 0 && $0 + own.upperBound <= pairs.length
    }
    return EventCases.counted(
      given: inside, targets: targets.times, unknown: targets.unknownRanges, offsets: own,
      period: pairs.length, shift: shift)
  }

  @Test(arguments: 1...600 as ClosedRange<UInt64>)
  func everyShift(seed: UInt64) {
    let (pairs, offsets) = Self.random(seed)
    for direction in EventCoincidence.Direction.allCases {
      let search = CoincidenceShift(pairs, direction: direction, offsets: offsets)
      for shift in -3...(pairs.length + 3) {
        #expect(
          search.count(at: shift) == Self.oracle(pairs, direction, offsets, shift: shift),
          "seed \(seed), \(direction), shift \(shift)")
      }
    }
  }

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func distributionOfAllShifts(seed: UInt64) {
    let (pairs, offsets) = Self.random(seed)
    for direction in EventCoincidence.Direction.allCases {
      let search = CoincidenceShift(pairs, direction: direction, offsets: offsets)
      let shifts = min(2, pairs.length - 1)..<pairs.length
      let expected = ShiftDistribution(
        tallying: shifts.map { Self.oracle(pairs, direction, offsets, shift: $0) })
      #expect(search.distribution(shifts) == expected, "seed \(seed), \(direction)")
    }
  }

  @Test func oneEventAtATime() {
    let pairs = PairedEvents(EventRow([4, 9], unknown: [14..<16]), EventRow([]), length: 20)
    let search = CoincidenceShift(pairs, direction: .precursor, offsets: 1..<4)
    #expect(search.isAnswered(5) == true && search.isAnswered(7) == true)
    #expect(search.isAnswered(8) == false && search.isAnswered(4) == false)
    #expect(search.isAnswered(2) == nil && search.isAnswered(16) == nil)
    #expect(search.isAnswered(21) == nil)
  }

  @Test func sweepsEndWhereTheyWouldTakeTooLong() {
    func search(_ events: Int, _ length: Int) -> CoincidenceShift {
      let row = EventRow(Array(0..<events))
      return CoincidenceShift(
        PairedEvents(row, row, length: length), direction: .trigger, offsets: 0..<1)
    }
    #expect(search(1000, 1 << 40).canBeSwept && search(3000, 1 << 30).canBeSwept)
    #expect(!search(3000, (1 << 30) + 1).canBeSwept && !search(50_000, 1 << 20).canBeSwept)
  }
}
