import CodedSessions
import SequenceStatistics
import Testing

/// Wampold's published values are held in `WampoldReferenceTests`.
@Suite struct ParallelDominanceTestTests {
  @Test func exchangingTheCodesTurnsTheSign() throws {
    for text in ["abacabbcacbabcabcc", "ababababcccc", "aaaabbbbcacaca", "abccabccab"] {
      let sequence = EventSequence([codes(text)])
      let table = try LagTable(sequence: sequence, codes: codes("abc"))
      let moments = PermutationMoments(sequence, codes: table.codes, lag: 1)
      let one = ParallelDominanceTest(0, 1, of: table, moments: moments)
      let other = ParallelDominanceTest(1, 0, of: table, moments: moments)
      switch one.direction {
      case .bothAbove, .bothBelow:
        #expect(other.direction == one.direction)
        #expect(one.result.statistic == -other.result.statistic)
        #expect(one.result.mean.magnitude < 1e-12)
      case .firstAbove:
        #expect(other.direction == .secondAbove)
        #expect(one.result.statistic == other.result.statistic)
      case .secondAbove:
        #expect(other.direction == .firstAbove)
      }
      if let kappa = one.result.kappa.value {
        #expect(isClose(other.result.kappa, -kappa, absolute: 1e-12))
      }
    }
  }
}
