import CodedSessions
import SequenceStatistics
import Testing

@Suite struct MarkovOrderTests {
  @Test func orderZeroAgainstOneIsTheTableOfTheSameEvents() throws {
    var random = TestRandom(seed: 3)
    let events = (0..<200).map { _ in Code(UInt16(random.below(3))) }
    let order = MarkovOrder(EventSequence([events]), highestOrder: 1)
    let table = try LagTable(sequence: EventSequence([events]), codes: codes("abc"))
    let g2 = try #require(TablewiseTest(table).likelihoodRatio.statistic.value)
    #expect(isClose(order.comparisons[0].likelihoodRatio, g2))
    #expect(order.comparisons[0].degreesOfFreedom == 4)
    #expect(order.comparisons[0].contexts == 1)
  }

  /// The next code is that of two events before: nothing helps but both.
  @Test func aRhythmOfTwoNeedsOrderTwo() throws {
    var random = TestRandom(seed: 4)
    var events = codes("ab")
    for _ in 0..<600 {
      let last = events[events.count - 2]
      events.append(random.below(10) < 8 ? last : Code(UInt16(random.below(2))))
    }
    let order = MarkovOrder(EventSequence([events]))
    #expect((order.comparisons[1].p.value ?? 1) < 1e-10)
    #expect((order.comparisons[2].p.value ?? 0) > 0.001)
    let criteria = order.bayesianCriterion.compactMap(\.value)
    #expect(criteria.count == 4)
    #expect(criteria.firstIndex(of: criteria.min() ?? 0) == 2)
    #expect(order.eventCount == 599)
  }

  @Test func tooFewEventsHaveNone() {
    let order = MarkovOrder(EventSequence([codes("abc")]))
    #expect(order.comparisons.allSatisfy { $0.p.reason == .noPairs })
    #expect(order.eventCount == 0)
  }
}
