import CodedSessions
import SequenceStatistics
import Testing

@Suite struct PermutationMomentsTests {
  private struct Drawn {
    let means: [Double]
    let products: [[Double]]
  }

  /// Means and mean products of all counts over every arrangement.
  private func enumerated(_ runs: [[Code]], codes: [Code], lag: Int) throws -> Drawn {
    var means = [Double](repeating: 0, count: codes.count * codes.count)
    var products = [[Double]](repeating: means, count: means.count)
    let all = Arrangements.all(ofRuns: runs)
    for arrangement in all {
      let counts = try LagTable(
        sequence: EventSequence(arrangement), codes: codes, lag: lag
      ).counts.cells.map(Double.init)
      for (one, count) in counts.enumerated() {
        means[one] += count / Double(all.count)
        for (other, second) in counts.enumerated() {
          products[one][other] += count * second / Double(all.count)
        }
      }
    }
    return Drawn(means: means, products: products)
  }

  @Test(arguments: [
    (["aabbbcc"], 1), (["aabbbcc"], 2), (["aabbbcc"], 3), (["aabbbcc"], -2), (["aaab", "abbc"], 1),
    (["aaab", "abbc"], 2), (["abcd"], 1), (["aab", "b", "cca"], 1), (["aabb"], 5), (["abc"], 0),
  ])
  func everyMeanAndCovarianceIsThatOfAllArrangements(runs: [String], lag: Int) throws {
    let runs = runs.map { codes($0) }
    let all = codes("abcd")
    let drawn = try enumerated(runs, codes: all, lag: lag)
    let moments = PermutationMoments(EventSequence(runs), codes: all, lag: lag)
    for one in 0..<16 {
      #expect(
        isClose(
          moments.mean(given: one / 4, target: one % 4), drawn.means[one], absolute: 1e-12))
      for other in 0..<16 {
        let covariance = moments.covariance(
          .init(given: one / 4, target: one % 4), .init(given: other / 4, target: other % 4))
        #expect(
          isClose(
            covariance, drawn.products[one][other] - drawn.means[one] * drawn.means[other],
            absolute: 1e-11), "cells \(one) and \(other)")
      }
    }
  }

  @Test func theLargestCountIsReachedOrNotExceeded() throws {
    for (runs, lag) in [(["aaabbc"], 1), (["aaabbc"], 2), (["aaaab", "bbc"], 1), (["aaa"], 2)] {
      let runs = runs.map { codes($0) }
      let moments = PermutationMoments(EventSequence(runs), codes: codes("abc"), lag: lag)
      for arrangement in Arrangements.all(ofRuns: runs) {
        let table = try LagTable(
          sequence: EventSequence(arrangement), codes: codes("abc"), lag: lag)
        for given in 0..<3 {
          for target in 0..<3 {
            #expect(
              table.counts[given: given, target: target]
                <= moments.largest(given: given, target: target))
            guard given != target else { continue }
            #expect(
              table.counts[given: given, target: target]
                + table.counts[given: target, target: given]
                <= moments.largestBothWays(given, target))
          }
        }
      }
    }
  }

  @Test func whatCannotVaryHasNoZ() {
    let moments = PermutationMoments(EventSequence([codes("aaa")]), codes: codes("ab"), lag: 1)
    #expect(moments.z(of: 2, given: 0, target: 0).reason == .cannotVary)
    #expect(moments.z(of: 0, given: 0, target: 1).reason == .cannotVary)
    let empty = PermutationMoments(EventSequence([]), codes: codes("ab"), lag: 1)
    #expect(empty.mean(given: 0, target: 1) == 0)
  }
}
