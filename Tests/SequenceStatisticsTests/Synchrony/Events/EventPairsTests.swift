import CodedSessions
import SequenceStatistics
import Testing

@Suite struct EventPairsTests {
  private struct Case: Decodable {
    struct Input: Decodable {
      let events1: [[Double]]
      let events2: [[Double]]
    }
    struct Expected: Decodable {
      let pairs: [[Int]]
      let unpairedFirst: [Int]
      let unpairedSecond: [Int]
      enum CodingKeys: String, CodingKey {
        case pairs = "pairs_index1_index2"
        case unpairedFirst = "unpaired_events1"
        case unpairedSecond = "unpaired_events2"
      }
    }
    let input: Input
    let expected: Expected
  }

  private func event(_ onset: Int64, _ offset: Int64) -> EventPairs.Event {
    EventPairs.Event(onset: .seconds(onset), offset: .seconds(offset))
  }

  @Test func reference() throws {
    let reference: Case = try EventCases.decoded("pairs__timevp_0")
    func events(_ rows: [[Double]]) -> [EventPairs.Event] {
      rows.map { row in
        let times = EventCases.thousandths(row)
        return EventPairs.Event(
          onset: .milliseconds(Int64(times[0])), offset: .milliseconds(Int64(times[1])))
      }
    }
    let found = EventPairs(
      events(reference.input.events1), events(reference.input.events2),
      where: .less(.onset1, .onset2, .seconds(3)))
    // The toolbox counts from 1.
    #expect(
      found.pairs.map { [$0.first + 1, $0.second + 1] } == reference.expected.pairs)
    #expect(found.unpairedFirst.map { $0 + 1 } == reference.expected.unpairedFirst)
    #expect(found.unpairedSecond.map { $0 + 1 } == reference.expected.unpairedSecond)
  }

  /// Each with each, in any order, for random relations and rules.
  @Test(arguments: 1...600 as ClosedRange<UInt64>)
  func eachWithEach(seed: UInt64) {
    var random = TestRandom(seed: seed)
    func events() -> [EventPairs.Event] {
      (0..<random.below(9)).map { _ in
        let onset = Int64(random.below(25))
        return event(onset, onset + Int64(random.below(6)))
      }
    }
    let (ones, others) = (events(), events())
    let relation = EventRelationTests.random(&random)
    func rank(_ events: [EventPairs.Event]) -> [Int] {
      events.indices.sorted {
        (events[$0].onset, events[$0].offset, $0) < (events[$1].onset, events[$1].offset, $1)
      }
    }
    let all = rank(ones).flatMap { one in
      rank(others).filter { relation.holds(ones[one], others[$0]) }.map { [one, $0] }
    }
    func found(_ keep: EventPairs.Keep) -> [[Int]] {
      EventPairs(ones, others, where: relation, keep: keep).pairs.map { [$0.first, $0.second] }
    }
    #expect(found(.all) == all, "seed \(seed)")
    let most = random.below(3)
    func kept(_ side: Int, last: Bool) -> [[Int]] {
      all.filter { pair in
        let same = all.filter { $0[side] == pair[side] }
        return (last ? Array(same.suffix(most)) : Array(same.prefix(most))).contains(pair)
      }
    }
    #expect(found(.firstForFirst(most)) == kept(0, last: false), "seed \(seed)")
    #expect(found(.lastForFirst(most)) == kept(0, last: true), "seed \(seed)")
    #expect(found(.firstForSecond(most)) == kept(1, last: false), "seed \(seed)")
    #expect(found(.lastForSecond(most)) == kept(1, last: true), "seed \(seed)")
    let pairs = EventPairs(ones, others, where: relation)
    #expect(pairs.unpairedFirst == ones.indices.filter { one in !all.contains { $0[0] == one } })
    #expect(
      pairs.unpairedSecond == others.indices.filter { other in !all.contains { $0[1] == other } })
  }

  @Test func eventsOfASession() throws {
    let session = try TestSession.session([
      try TestSession.voice([(4, 2, 5), (5, 7, 9), (4, 25, 30)]), try TestSession.touch([3, 26]),
    ])
    let speech = EventPairs.events(of: session, codes: [Code(4)])
    #expect(speech == [event(2, 5), event(25, 30)])
    let touches = EventPairs.events(
      of: session, codes: [Code(6)], part: try TestSession.span(0, 20))
    #expect(touches == [event(3, 3)])
    let during = EventRelation.and([
      .more(.onset1, .onset2, .zero), .more(.offset2, .offset1, .zero),
    ])
    #expect(
      EventPairs(speech, touches, where: during).pairs.map { [$0.first, $0.second] } == [[0, 0]])
  }

  @Test func hostileInput() {
    let odd = EventPairs.Event(
      onset: SessionTime(microseconds: .max), offset: SessionTime(microseconds: .min))
    #expect(odd.offset == odd.onset)
    let limit = SessionTime(microseconds: .max)
    let found = EventPairs(
      [odd], [odd], where: .less(.onset1, .offset2, limit), keep: .firstForFirst(-3))
    #expect(found.pairs.isEmpty && found.unpairedFirst == [0])
    #expect(EventPairs([odd], [odd], where: .more(.onset1, .onset2, limit)).pairs.isEmpty)
    #expect(EventPairs([], [odd], where: .and([])).unpairedSecond == [0])
  }
}
