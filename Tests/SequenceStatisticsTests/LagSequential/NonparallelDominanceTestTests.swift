import CodedSessions
import SequenceStatistics
import Testing

/// Wampold's published values are held in `WampoldReferenceTests`.
@Suite struct NonparallelDominanceTestTests {
  @Test func equalCellsDifferByNothing() throws {
    let sequence = EventSequence([codes("abcdabcdabcd")])
    let table = try LagTable(sequence: sequence, codes: codes("abcd"))
    let test = NonparallelDominanceTest(
      .init(given: 0, target: 1), .init(given: 2, target: 3), of: table,
      moments: PermutationMoments(sequence, codes: table.codes, lag: 1),
      frequencies: EventFrequencies(sequence, codes: table.codes))
    #expect(test.direction == .bothAbove)
    #expect(test.result.statistic == 0)
    #expect(isClose(test.result.z, 0, absolute: 1e-12))
    #expect(test.result.kappa.value == nil)
  }
}
