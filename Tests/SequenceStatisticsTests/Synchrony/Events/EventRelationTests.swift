import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct EventRelationTests {
  private func event(_ onset: Int64, _ offset: Int64) -> EventPairs.Event {
    EventPairs.Event(onset: .seconds(onset), offset: .seconds(offset))
  }

  @Test func lessAndMore() {
    let (one, other) = (event(10, 14), event(12, 13))
    #expect(EventRelation.less(.onset1, .onset2, .seconds(2)).holds(one, other))
    #expect(!EventRelation.less(.onset1, .onset2, .milliseconds(1999)).holds(one, other))
    #expect(!EventRelation.less(.onset2, .onset1, .seconds(9)).holds(one, other))
    #expect(EventRelation.more(.offset2, .offset1, .seconds(1)).holds(one, other))
    #expect(!EventRelation.more(.offset2, .offset1, .milliseconds(1001)).holds(one, other))
    // A negative length does not let the second end come first.
    #expect(!EventRelation.more(.onset2, .onset1, .seconds(-9)).holds(one, other))
    #expect(EventRelation.less(.onset1, .offset1, .seconds(4)).holds(one, other))
  }

  @Test func andAndOr() {
    let (one, other) = (event(10, 14), event(12, 13))
    let inside: [EventRelation] = [
      .more(.onset1, .onset2, .zero), .more(.offset2, .offset1, .zero),
    ]
    #expect(
      EventRelation.and(inside).holds(one, other) && !EventRelation.and(inside).holds(other, one))
    #expect(EventRelation.or([.less(.onset2, .onset1, .seconds(1)), inside[0]]).holds(one, other))
    #expect(EventRelation.and([]).holds(one, other) && !EventRelation.or([]).holds(one, other))
  }

  static func random(_ random: inout TestRandom, depth: Int = 2) -> EventRelation {
    let ends = EventRelation.End.allCases
    let (a, b) = (ends[random.below(4)], ends[random.below(4)])
    let time = SessionTime.seconds(Int64(random.below(7) - 1))
    switch random.below(depth > 0 ? 4 : 2) {
    case 0: return .less(a, b, time)
    case 1: return .more(a, b, time)
    case 2: return .and((0..<random.below(4)).map { _ in Self.random(&random, depth: depth - 1) })
    default: return .or((0..<random.below(4)).map { _ in Self.random(&random, depth: depth - 1) })
    }
  }

  /// No second for which the relation holds begins outside the bounds.
  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func boundsHoldAllPairs(seed: UInt64) {
    var random = TestRandom(seed: seed)
    let relation = Self.random(&random)
    let onset = Int64(random.below(20))
    let one = event(onset, onset + Int64(random.below(6)))
    let bounds = relation.onsets(with: one, longest: 5_000_000)
    for start in 0...30 as ClosedRange<Int64> {
      for length in 0...5 as ClosedRange<Int64> {
        let other = event(start, start + length)
        guard relation.holds(one, other) else { continue }
        #expect(bounds?.contains(other.start) == true, "seed \(seed), \(start) for \(length)")
      }
    }
  }
}
