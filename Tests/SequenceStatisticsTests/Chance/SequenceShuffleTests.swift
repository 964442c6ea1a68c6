import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct SequenceShuffleTests {
  /// The counts of many replicates against the exact means and variances.
  @Test(arguments: [1, 2, 3], [["aabbbccabcaab"], ["aaab", "abbcccab", "c"]])
  func countsHaveTheExactMoments(lag: Int, runs: [String]) {
    let sequence = EventSequence(runs.map { codes($0) })
    let shuffle = SequenceShuffle<SmallTally>(
      places: sequence.codeIndices.map { UInt8($0) }, runBounds: sequence.runBounds, lag: lag)
    let moments = PermutationMoments(sequence, codes: codes("abc"), lag: lag)
    let replicates = 20_000
    var sums = [Double](repeating: 0, count: 64)
    var squares = sums
    for replicate in 0..<replicates {
      var tally = [Int32](repeating: 0, count: 64)
      shuffle.count(replicate, seed: 5, into: &tally)
      for cell in 0..<64 {
        sums[cell] += Double(tally[cell])
        squares[cell] += Double(tally[cell]) * Double(tally[cell])
      }
    }
    let n = Double(replicates)
    for given in 0..<3 {
      for target in 0..<3 {
        let cell = given << 3 | target
        let mean = sums[cell] / n
        let variance = squares[cell] / n - mean * mean
        let exact = moments.variance(given: given, target: target)
        let error = 5 * (exact / n).squareRoot() + 1e-9
        #expect((mean - moments.mean(given: given, target: target)).magnitude < error)
        #expect((variance - exact).magnitude < 0.06 * exact + 1e-9)
      }
    }
  }

  @Test func aReplicateIsTheSameWheneverItIsDrawn() {
    let places: [UInt8] = [0, 1, 2, 0, 1, 2, 2, 1, 0, 0, 1]
    let shuffle = SequenceShuffle<SmallTally>(places: places, runBounds: [0, 11], lag: 1)
    func tally(_ replicate: Int) -> [Int32] {
      var tally = [Int32](repeating: 0, count: 64)
      shuffle.count(replicate, seed: 1, into: &tally)
      return tally
    }
    let forwards = (0..<20).map(tally)
    #expect((0..<20).reversed().map(tally) == forwards.reversed())
    #expect(forwards.allSatisfy { $0.reduce(0, +) == 10 })
  }

  /// More events than 16 bits can number.
  @Test func longRunsAreShuffledToo() {
    let places = (0..<70_000).map { UInt8($0 % 2) }
    let shuffle = SequenceShuffle<SmallTally>(places: places, runBounds: [0, 70_000], lag: 1)
    var tally = [Int32](repeating: 0, count: 64)
    shuffle.count(0, seed: 1, into: &tally)
    #expect(tally.reduce(0, +) == 69_999)
    #expect((Double(tally[1]) - 17_500).magnitude < 500)
  }
}
