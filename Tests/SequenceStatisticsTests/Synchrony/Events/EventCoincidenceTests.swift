import CodedSessions
import SequenceStatistics
import Testing

@Suite struct EventCoincidenceTests {
  private struct Nothing: Decodable {}

  /// Counts and the tails of Donges and others, continuous and on the grid. All windows lie in the record.
  @Test(arguments: [
    "eca_coincalc__n40_dT5", "eca_coincalc__n40_dT5_sym", "eca_coincalc__n40_dT5_tau2",
    "eca_coincalc__boundary_equal",
  ])
  func references(name: String) throws {
    let reference: CoincidenceCase<Nothing> = try EventCases.decoded(name)
    let other = try #require(reference.other)
    let (input, options) = (reference.input, reference.options)
    let pairs = PairedEvents(
      EventRow(input.b.map { $0 - input.span[0] }), EventRow(input.a.map { $0 - input.span[0] }),
      length: input.span[1] - input.span[0] + 1)
    let found = EventCoincidence(
      [pairs],
      window: CoincidenceWindow(
        .seconds(Int64(options.delT)), lag: .seconds(Int64(options.tau)),
        isSymmetric: options.sym))
    #expect(found.precursor == ShiftCount(counted: other.precursorCount, eligible: input.a.count))
    #expect(found.trigger == ShiftCount(counted: other.triggerCount, eligible: input.b.count))
    for (direction, clock, p) in [
      (
        EventCoincidence.Direction.precursor, CoincidenceBinomial.Clock.continuous,
        other.precursorDonges
      ),
      (.trigger, .continuous, other.triggerDonges), (.precursor, .grid, other.precursorDiscrete),
      (.trigger, .grid, other.triggerDiscrete),
    ] {
      #expect(
        isClose(found.pGreater(direction, clock: clock), p, relative: reference.tolerance),
        "\(direction), \(clock)")
    }
  }

  /// Unit by unit, in several stretches with time that is not known.
  @Test(arguments: 1...1000 as ClosedRange<UInt64>)
  func unitByUnit(seed: UInt64) {
    var random = TestRandom(seed: seed)
    let (window, lag) = (random.below(5), random.below(9) - 4)
    let isSymmetric = random.below(2) == 0
    var (precursor, trigger) = ((0, 0), (0, 0))
    var stretches: [PairedEvents] = []
    for _ in 0...random.below(2) {
      let length = 5 + random.below(30)
      let one = EventCases.times(length, oneIn: 4, using: &random)
      let other = EventCases.times(length, oneIn: 4, using: &random)
      let hiddenOne = EventCases.ranges(length, using: &random)
      let hiddenOther = EventCases.ranges(length, using: &random)
      stretches.append(
        PairedEvents(
          EventRow(one, unknown: hiddenOne), EventRow(other, unknown: hiddenOther), length: length,
          unit: .milliseconds(200)))
      let near = (-20...20).filter {
        EventCases.isNear($0, window: window, lag: lag, isSymmetric: isSymmetric)
      }
      let offsets = near[0]..<(near[near.count - 1] + 1)
      let before = EventCases.counted(
        given: other, targets: one, unknown: hiddenOne,
        offsets: (1 - offsets.upperBound)..<(1 - offsets.lowerBound), period: length)
      let after = EventCases.counted(
        given: one, targets: other, unknown: hiddenOther, offsets: offsets, period: length)
      precursor = (precursor.0 + before.counted, precursor.1 + before.eligible)
      trigger = (trigger.0 + after.counted, trigger.1 + after.eligible)
    }
    let found = EventCoincidence(
      stretches,
      window: CoincidenceWindow(
        .milliseconds(Int64(window) * 200), lag: .milliseconds(Int64(lag) * 200),
        isSymmetric: isSymmetric))
    #expect(
      found.precursor == ShiftCount(counted: precursor.0, eligible: precursor.1), "seed \(seed)")
    #expect(found.trigger == ShiftCount(counted: trigger.0, eligible: trigger.1), "seed \(seed)")
  }

  @Test func windowsCutByTheRecordAreNotMisses() {
    let pairs = PairedEvents(EventRow([5, 58]), EventRow([1, 7]), length: 60)
    let found = EventCoincidence([pairs], window: CoincidenceWindow(.seconds(3)))
    #expect(found.precursor == ShiftCount(counted: 1, eligible: 1))
    #expect(found.trigger == ShiftCount(counted: 1, eligible: 1))
    #expect(found.firstCount == 2 && found.secondCount == 2)
  }

  @Test func edgesAndHostileInput() {
    let none = EventCoincidence([], window: CoincidenceWindow(.seconds(1)))
    #expect(none.precursorRate == .undefined(.noOccurrence))
    #expect(none.pGreater(.trigger) == .undefined(.noOccurrence))
    // A window between two units of the clock holds no distance.
    let pairs = PairedEvents(EventRow([5]), EventRow([5, 6]), length: 60)
    let between = EventCoincidence(
      [pairs], window: CoincidenceWindow(.milliseconds(200), lag: .milliseconds(300)))
    #expect(between.precursor == ShiftCount(counted: 0, eligible: 2))
    #expect(between.pGreater(.precursor) == .value(1))
    let huge = SessionTime(microseconds: .max)
    let endless = EventCoincidence([pairs], window: CoincidenceWindow(huge, lag: huge))
    #expect(endless.precursorRate == .undefined(.noOccurrence))
    let wide = PairedEvents(EventRow([.max, 0]), EventRow([.max - 1, 0]), length: .max)
    #expect(EventCoincidence([wide], window: CoincidenceWindow(.zero)).precursorRate == .value(1))
  }
}
