import CodedSessions
import SequenceStatistics
import Testing

/// Wampold's published values are held in `WampoldReferenceTests`.
@Suite struct TwoCellTestTests {
  @Test func sharedRowsAndColumnsHaveTheRightVariance() throws {
    let runs = [codes("aabbccab")]
    let all = codes("abc")
    for (one, other) in [
      (PermutationMoments.Cell(given: 0, target: 1), PermutationMoments.Cell(given: 0, target: 2)),
      (.init(given: 0, target: 1), .init(given: 2, target: 1)),
      (.init(given: 0, target: 1), .init(given: 1, target: 0)),
      (.init(given: 0, target: 0), .init(given: 1, target: 1)),
    ] {
      let sums = try Arrangements.all(ofRuns: runs).map { arrangement in
        let table = try LagTable(sequence: EventSequence(arrangement), codes: all)
        return Double(
          table.counts[given: one.given, target: one.target]
            + table.counts[given: other.given, target: other.target])
      }
      let mean = sums.reduce(0, +) / Double(sums.count)
      let variance = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(sums.count)
      let sequence = EventSequence(runs)
      let test = TwoCellTest(
        one, other, of: try LagTable(sequence: sequence, codes: all),
        moments: PermutationMoments(sequence, codes: all, lag: 1))
      #expect(isClose(test.result.mean, mean, absolute: 1e-12))
      #expect(isClose(test.result.variance, variance, absolute: 1e-12))
    }
  }

  @Test func aSumThatCannotVaryHasNoZ() throws {
    let sequence = EventSequence([codes("aaaa")])
    let test = TwoCellTest(
      .init(given: 0, target: 0), .init(given: 0, target: 1),
      of: try LagTable(sequence: sequence, codes: codes("ab")),
      moments: PermutationMoments(sequence, codes: codes("ab"), lag: 1))
    #expect(test.result.z.reason == .cannotVary)
    #expect(test.result.pTwoSided.reason == .cannotVary)
  }
}
