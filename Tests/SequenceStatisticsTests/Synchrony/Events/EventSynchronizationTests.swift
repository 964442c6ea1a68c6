import CodedSessions
import SequenceStatistics
import Testing

@Suite struct EventSynchronizationTests {
  static let names = [
    "es__exact_half_gap", "es__identical", "es__n80_float", "es__n80_float_taumax1",
  ]

  @Test(arguments: names)
  func references(name: String) throws {
    let reference: SynchronizationCase = try EventCases.decoded(name)
    for (comparison, expected) in [
      (EventSynchronization.Comparison.strict, reference.expected.strict),
      (.closed, reference.expected.closed),
    ] {
      let numbers = try #require(expected)
      let found = EventSynchronization(
        reference.x, reference.y, tauMax: reference.taumax, comparison: comparison)
      #expect(found.firstAfterSecond == numbers.xGivenY)
      #expect(found.secondAfterFirst == numbers.yGivenX)
      #expect(isClose(found.strength, numbers.strength, relative: reference.tolerance))
      #expect(isClose(found.lead, numbers.lead, relative: reference.tolerance, absolute: 1e-15))
    }
  }

  @Test func strictIsTheDefaultAndBoundsQ() {
    for seed in 1...500 as ClosedRange<UInt64> {
      var random = TestRandom(seed: seed)
      let one = EventCases.times(40, oneIn: 2 + random.below(6), using: &random)
      let other = EventCases.times(40, oneIn: 2 + random.below(6), using: &random)
      let found = EventSynchronization(one, other)
      #expect(found == EventSynchronization(one, other, comparison: .strict))
      let back = EventSynchronization(other, one)
      #expect(back.strength == found.strength && back.secondAfterFirst == found.firstAfterSecond)
      if let q = found.strength.value, let lead = found.lead.value {
        #expect(q <= 1 + 1e-12 && lead.magnitude <= q + 1e-12, "seed \(seed)")
      } else {
        #expect(found.strength == .undefined(.noOccurrence) && (one.isEmpty || other.isEmpty))
      }
    }
  }

  @Test func fromAlwaysFirstToAlwaysSecond() {
    let ahead = EventSynchronization([0, 10, 20], [1, 11, 21])
    #expect(ahead.strength == .value(1) && ahead.lead == .value(1))
    let behind = EventSynchronization([1, 11, 21], [0, 10, 20])
    #expect(behind.strength == .value(1) && behind.lead == .value(-1))
    let apart = EventSynchronization([0, 10, 20], [5, 15, 25])
    #expect(apart.strength == .value(0) && apart.lead == .value(0))
  }

  @Test func orderAndRepetitionOfTimesDoNotMatter() {
    #expect(
      EventSynchronization([20, 0, 10, 10], [1, 1, 21])
        == EventSynchronization([0, 10, 20], [1, 21]))
  }

  @Test func edgesAndHostileInput() {
    #expect(EventSynchronization([], [1]).strength == .undefined(.noOccurrence))
    #expect(EventSynchronization([], []).lead == .undefined(.noOccurrence))
    // A single event on either side has no gap: any distance counts, unless there is a cap.
    #expect(EventSynchronization([0], [900]).strength == .value(1))
    #expect(EventSynchronization([0], [900], tauMax: 900).strength == .value(0))
    #expect(
      EventSynchronization([0], [900], tauMax: 900, comparison: .closed).strength == .value(1))
    #expect(EventSynchronization([.min, .max], [.max, 0], tauMax: .min).strength == .value(0.5))
  }

  /// Cut by hand at what is not known, and added.
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func stretchesAreAddedPartByPart(seed: UInt64) {
    var random = TestRandom(seed: seed)
    func row(_ length: Int) -> ([Int], [Range<Int>]) {
      (
        EventCases.times(length, oneIn: 3, using: &random),
        EventCases.ranges(length, using: &random)
      )
    }
    var (later, earlier) = (0.0, 0.0)
    var stretches: [PairedEvents] = []
    for length in [15, 25] {
      let (one, hiddenOne) = row(length)
      let (other, hiddenOther) = row(length)
      stretches.append(
        PairedEvents(
          EventRow(one, unknown: hiddenOne), EventRow(other, unknown: hiddenOther), length: length,
          unit: .milliseconds(500)))
      var part: (first: [Int], second: [Int]) = ([], [])
      for unit in 0...length {
        if unit == length || (hiddenOne + hiddenOther).contains(where: { $0.contains(unit) }) {
          let found = EventSynchronization(part.first, part.second, tauMax: 3)
          later += found.secondAfterFirst
          earlier += found.firstAfterSecond
          part = ([], [])
        } else {
          if one.contains(unit) { part.first.append(unit) }
          if other.contains(unit) { part.second.append(unit) }
        }
      }
    }
    // Below 1.5 s and below 1.2 s: both are fewer than three units of 0.5 s.
    for cap in [1500, 1200] as [Int64] {
      let found = EventSynchronization(stretches, tauMax: .milliseconds(cap))
      #expect(found.secondAfterFirst == later && found.firstAfterSecond == earlier, "seed \(seed)")
    }
    #expect(
      EventSynchronization(stretches, tauMax: .milliseconds(1400), comparison: .closed)
        == EventSynchronization(stretches, tauMax: .milliseconds(1000), comparison: .closed))
  }
}
