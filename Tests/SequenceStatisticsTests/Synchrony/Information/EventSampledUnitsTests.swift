import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct EventSampledUnitsTests {
  @Test func oneUnitForEachChangeOfEither() {
    let unknown = PairedUnits.unknown
    let units = PairedUnits(
      [
        .init([0, 0, 1, 1, 1, unknown, unknown, 1], [2, 2, 2, 3, 3, 3, 3, 3]),
        .init([1, 1], [3, 3]), .init([], []),
      ], step: .seconds(2), categoryCount: 5)
    let events = units.eventSampled
    #expect(
      events.stretches == [
        .init([0, 1, 1, unknown, 1], [2, 2, 3, 3, 3]), .init([1], [3]), .init([], []),
      ])
    #expect(events.step == .seconds(2) && events.categoryCount == 5)
    #expect(events.eventSampled == events)
  }

  @Test func howLongBoutsLastNoLongerMatters() {
    var random = TestRandom(seed: 2)
    var (short, long): (([UInt16], [UInt16]), ([UInt16], [UInt16])) = (([], []), ([], []))
    for _ in 0..<200 {
      let pair = (UInt16(random.below(3)), UInt16(random.below(2)))
      let length = 1 + random.below(20)
      short.0.append(pair.0)
      short.1.append(pair.1)
      long.0 += [UInt16](repeating: pair.0, count: length)
      long.1 += [UInt16](repeating: pair.1, count: length)
    }
    func flow(_ rows: ([UInt16], [UInt16])) -> TransferEntropy {
      TransferEntropy(
        PairedUnits([.init(rows.0, rows.1)], step: .seconds(1), categoryCount: 3).eventSampled)
    }
    #expect(flow(short) == flow(long))
  }

  @Test func showingNoneIsAStateWhereItOccurs() {
    #expect(PairedUnits([0, 1], [1, 1], step: .seconds(1)).declaredStates == 2)
    let none = PairedUnits([.init([0, PairedUnits.none], [1, 1])], step: .seconds(1))
    #expect(none.declaredStates == 3)
    #expect(PairedUnits([], step: .zero, categoryCount: -4).declaredStates == 0)
  }
}
