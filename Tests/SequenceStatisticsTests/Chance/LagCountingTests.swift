import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct LagCountingTests {
  @Test(arguments: 1...5)
  func itCountsWhatALagTableCounts(lag: Int) throws {
    var random = TestRandom(seed: UInt64(lag))
    let runs = [30, 1, 7, 12].map { length in
      (0..<length).map { _ in Code(UInt16(random.below(5))) }
    }
    let sequence = EventSequence(runs)
    let table = try LagTable(sequence: sequence, codes: codes("abcde"), lag: lag)
    var tally = [Int32](repeating: 0, count: SmallTally.cellCount)
    LagCounting<SmallTally>.add(
      sequence.codeIndices.map { UInt8($0) }, sequence.runBounds, lag: lag, into: &tally)
    for given in 0..<5 {
      for target in 0..<5 {
        #expect(Int(tally[given << 3 | target]) == table.counts[given: given, target: target])
      }
    }
  }
}
