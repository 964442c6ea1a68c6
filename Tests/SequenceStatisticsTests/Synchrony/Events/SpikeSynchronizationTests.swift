import CodedSessions
import SequenceStatistics
import Testing

@Suite struct SpikeSynchronizationTests {
  @Test(arguments: ["es__exact_half_gap", "es__identical", "es__n80_float"])
  func references(name: String) throws {
    let reference: SynchronizationCase = try EventCases.decoded(name)
    let found = SpikeSynchronization(reference.x, reference.y)
    let strength = try #require(reference.expected.spikeSynchronization)
    let order = try #require(reference.expected.spikeTrainOrder)
    #expect(isClose(found.strength, strength, relative: reference.tolerance, absolute: 1e-15))
    #expect(isClose(found.order, order, relative: reference.tolerance, absolute: 1e-15))
  }

  /// The profile adds up to the numbers, and the counts are those of event synchronization.
  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func profileAddsUp(seed: UInt64) {
    var random = TestRandom(seed: seed)
    let one = EventCases.times(40, oneIn: 2 + random.below(6), using: &random)
    let other = EventCases.times(40, oneIn: 2 + random.below(6), using: &random)
    let cap = random.below(2) == 0 ? nil : 1 + random.below(4)
    let found = SpikeSynchronization(one, other, tauMax: cap)
    let synchronization = EventSynchronization(one, other, tauMax: cap)
    #expect(
      Double(found.pairCount)
        == synchronization.firstAfterSecond + synchronization.secondAfterFirst, "seed \(seed)")
    #expect(
      Double(found.firstAhead - found.secondAhead)
        == synchronization.secondAfterFirst - synchronization.firstAfterSecond)
    #expect(found.profile.filter(\.isFirst).map(\.time) == one)
    #expect(found.profile.filter { !$0.isFirst }.map(\.time) == other)
    #expect(found.profile.map(\.time) == found.profile.map(\.time).sorted())
    #expect(found.profile.count { $0.partner != nil } == 2 * found.pairCount)
    for point in found.profile {
      guard let partner = point.partner else { continue }
      // The partner stands where the point says, on the other side, and points back.
      #expect(
        found.profile.contains {
          $0.isFirst != point.isFirst && $0.time == point.time + partner && $0.partner == -partner
        }, "seed \(seed)")
    }
  }

  @Test func stretchesAndCaps() {
    let stretches = [
      PairedEvents(EventRow([2, 9]), EventRow([3]), length: 12),
      PairedEvents(EventRow([2], unknown: [5..<6]), EventRow([2, 9]), length: 12),
    ]
    let found = SpikeSynchronization(stretches)
    #expect(found.pairCount == 2 && found.firstAhead == 1 && found.secondAhead == 0)
    #expect(isClose(found.strength, 4.0 / 6) && isClose(found.order, 2.0 / 6))
    #expect(found.profile.map(\.stretch) == [0, 0, 0, 1, 1, 1])
    #expect(SpikeSynchronization(stretches, tauMax: .seconds(1)).pairCount == 1)
  }

  @Test func nothingGivesNoNumber() {
    #expect(SpikeSynchronization([], []).strength == .undefined(.noOccurrence))
    #expect(SpikeSynchronization([1], []).strength == .value(0))
    #expect(SpikeSynchronization([.max], [.min]).order == .value(-1))
  }
}
