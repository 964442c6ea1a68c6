import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct EventCoincidenceChanceTests {
  private func row(_ length: Int, _ rare: Int, _ random: inout TestRandom) -> [Int] {
    EventCases.times(length, oneIn: rare, using: &random)
  }

  /// p of one phase, every admissible shift counted unit by unit.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func everyShift(seed: UInt64) {
    var random = TestRandom(seed: seed)
    let (one, other) = (row(90, 6, &random), row(90, 7, &random))
    let pairs = PairedEvents(EventRow(one), EventRow(other), length: 90)
    let chance = EventCoincidenceChance([pairs], window: CoincidenceWindow(.seconds(2)))
    func count(_ shift: Int) -> Int {
      EventCases.counted(
        given: other, targets: one, unknown: [], offsets: -2..<1, period: 90, shift: shift
      ).counted
    }
    #expect(chance.observed.counted == count(0) && chance.shift.method == .swept)
    let above = (10...80).count { count($0) >= count(0) }
    let below = (10...80).count { count($0) <= count(0) }
    #expect(isClose(chance.shift.pGreater, Double(1 + above) / 72, relative: 1e-12), "seed \(seed)")
    #expect(isClose(chance.shift.pLess, Double(1 + below) / 72, relative: 1e-12), "seed \(seed)")
  }

  /// Two phases turn independently: all pairs of shifts.
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func twoPhases(seed: UInt64) {
    var random = TestRandom(seed: seed)
    let stretches = [30, 41].map { length in
      PairedEvents(
        EventRow(row(length, 4, &random), unknown: EventCases.ranges(length, using: &random)),
        EventRow(row(length, 5, &random)), length: length)
    }
    let window = CoincidenceWindow(.seconds(1), lag: .seconds(1))
    let chance = EventCoincidenceChance(
      stretches + [PairedEvents(EventRow([1]), EventRow([2]), length: 11)], window: window,
      minShift: .seconds(3), block: nil)
    #expect(chance.shift.phasesLeftOut == 1 && chance.blocks == nil)
    func count(_ place: Int, _ shift: Int) -> ShiftCount {
      CoincidenceShiftTests.oracle(stretches[place], .precursor, 1..<3, shift: shift)
    }
    let observed = count(0, 0) + count(1, 0)
    #expect(chance.observed == observed, "seed \(seed)")
    var (reached, all) = (0, 0)
    for first in 3...27 {
      for second in 3...38 {
        all += 1
        if (count(0, first) + count(1, second)).reaches(observed) { reached += 1 }
      }
    }
    #expect(
      isClose(chance.shift.pGreater, Double(1 + reached) / Double(1 + all), relative: 1e-9),
      "seed \(seed)")
  }

  /// Blocks of ten units, windows wrapped inside: all shifts of both blocks.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func blocksOfTheRecord(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let (one, other) = (row(20, 3, &random), row(20, 3, &random))
    let chance = EventCoincidenceChance(
      [PairedEvents(EventRow(one), EventRow(other), length: 20)],
      window: CoincidenceWindow(.seconds(1)), direction: .trigger, block: .seconds(10))
    let blocks = try #require(chance.blocks)
    // Windows cut by the record's end belong to no one, in blocks as in the whole.
    let given = one.filter { $0 < 19 }
    func count(_ block: Int, _ shift: Int) -> Int {
      let inside = (block * 10)..<(block * 10 + 10)
      let turned = Set(
        other.filter(inside.contains).map { block * 10 + ($0 - block * 10 + shift) % 10 })
      return given.filter(inside.contains).count { onset in
        [0, 1].contains { turned.contains(block * 10 + (onset - block * 10 + $0) % 10) }
      }
    }
    let observed = count(0, 0) + count(1, 0)
    #expect(blocks.observed == ShiftCount(counted: observed, eligible: given.count))
    guard !given.isEmpty else { return }
    let reached = (0..<100).count { count(0, $0 / 10) + count(1, $0 % 10) >= observed }
    #expect(isClose(blocks.pGreater, Double(reached) / 100, relative: 1e-9), "seed \(seed)")
  }

  /// Drawn shifts come from the stream of (seed, i), one for each phase in turn.
  @Test func drawnShifts() {
    var random = TestRandom(seed: 3)
    let stretches = [60, 80].map { length in
      PairedEvents(
        EventRow(row(length, 4, &random)), EventRow(row(length, 5, &random)), length: length)
    }
    let window = CoincidenceWindow(.seconds(2), isSymmetric: true)
    let chance = EventCoincidenceChance(
      stretches, window: window, minShift: .seconds(10), block: nil, isDrawn: true,
      replicates: 50, seed: 9)
    #expect(chance.shift.method == .drawn(replicates: 50, seed: 9))
    let counts = (0..<50 as Range<UInt64>).map { replicate in
      var source = RandomSource(seed: 9, stream: replicate)
      return stretches.reduce(ShiftCount(counted: 0, eligible: 0)) { sum, pairs in
        let shift = 10 + source.below(pairs.length - 19)
        return sum + CoincidenceShiftTests.oracle(pairs, .precursor, -2..<3, shift: shift)
      }
    }
    #expect(chance.shift.distribution == ShiftDistribution(tallying: counts))
  }

  @Test func coupledRecordsAreFound() throws {
    var random = TestRandom(seed: 11)
    let first = EventCases.times(600, oneIn: 20, using: &random)
    let second = first.filter { _ in random.below(4) > 0 }.map { $0 + 1 + random.below(2) }
    let pairs = PairedEvents(EventRow(first), EventRow(second), length: 600)
    let window = CoincidenceWindow(.seconds(2))
    for direction in EventCoincidence.Direction.allCases {
      let chance = EventCoincidenceChance([pairs], window: window, direction: direction)
      #expect(try #require(chance.shift.pGreater.value) < 0.01)
      #expect(try #require(chance.blocks?.pGreater.value) < 0.01)
    }
  }

  @Test func edgesAndHostileInput() {
    let short = PairedEvents(EventRow([1]), EventRow([2]), length: 39)
    let chance = EventCoincidenceChance([short], window: CoincidenceWindow(.seconds(1)))
    #expect(!chance.shift.isPossible && chance.shift.phasesLeftOut == 1)
    #expect(chance.shift.pGreater == .undefined(.tooShort))
    #expect(
      EventCoincidenceChance([], window: CoincidenceWindow(.zero)).shift.pLess
        == .undefined(.tooShort))
    let huge = SessionTime(microseconds: .max)
    let far = EventCoincidenceChance(
      [short], window: CoincidenceWindow(huge, lag: huge),
      minShift: SessionTime(microseconds: .min),
      block: .seconds(-1), isDrawn: true, replicates: -5)
    #expect(far.observed.eligible == 0)
  }
}
