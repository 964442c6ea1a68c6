import CodedSessions
import SequenceStatistics
import Testing

/// Wampold's published values are held in `WampoldReferenceTests`.
@Suite struct DominanceResultTests {
  @Test func pFollowsTheNormalDistribution() throws {
    let sequence = EventSequence([codes("abacabbcacbabcabcc")])
    let table = try LagTable(sequence: sequence, codes: codes("abc"))
    let result = BidirectionalTest(
      0, 2, of: table, moments: PermutationMoments(sequence, codes: table.codes, lag: 1)
    ).result
    let z = try #require(result.z.value)
    #expect(isClose(z, (result.statistic - result.mean) / result.variance.squareRoot()))
    #expect(isClose(result.pTwoSided, NormalDistribution.twoSided(z)))
    #expect(isClose(result.pBySign, NormalDistribution.twoSided(z) / 2))
  }
}
