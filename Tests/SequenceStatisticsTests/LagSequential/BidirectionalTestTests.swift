import CodedSessions
import SequenceStatistics
import Testing

/// Wampold's published values are held in `WampoldReferenceTests`.
@Suite struct BidirectionalTestTests {
  @Test func wampoldsFormulaAtLagOne() throws {
    let sequence = EventSequence([codes("abacabbcacbabcabcc")])
    let table = try LagTable(sequence: sequence, codes: codes("abc"))
    let test = BidirectionalTest(
      0, 1, of: table, moments: PermutationMoments(sequence, codes: table.codes, lag: 1))
    let (f, g, n) = (6.0, 6.0, 18.0)
    #expect(isClose(test.result.mean, 2 * f * g / n))
    #expect(
      isClose(
        test.result.variance,
        2 * f * g * (f * g + (n - f) * (n - g) - n) / (n * n * (n - 1))))
    let back = BidirectionalTest(
      1, 0, of: table, moments: PermutationMoments(sequence, codes: table.codes, lag: 1))
    #expect(isClose(back.result.variance, test.result.variance))
    #expect(back.result.kappa == test.result.kappa)
  }
}
