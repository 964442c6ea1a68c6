import CodedSessions
import Foundation
import SequenceStatistics
import Testing

@Suite("BoutPermutation")
struct BoutPermutationTests {
  private func bouts(_ list: [(UInt16, Int64)]) throws -> [Bout] {
    var time: Int64 = 0
    return try list.map { code, length in
      defer { time += length }
      return try TestSession.bout(code, time, time + length)
    }
  }

  @Test("Drawn as often as they are counted", arguments: [false, true])
  func equallyLikely(forbidsRepeats: Bool) throws {
    let permutation = BoutPermutation(
      try bouts([(0, 1), (1, 2), (0, 3), (2, 1), (1, 1)]), forbidsRepeats: forbidsRepeats)
    var all: [[Bout]: Int] = [:]
    var count = 0
    permutation.visit {
      all[$0, default: 0] += 1
      count += 1
    }
    var drawn: [[Bout]: Int] = [:]
    let replicates = 24_000
    for replicate in 0..<replicates {
      drawn[permutation.replicate(replicate, seed: 4), default: 0] += 1
    }
    #expect(Set(drawn.keys) == Set(all.keys))
    var chiSquare = 0.0
    for (order, times) in all {
      let expected = Double(replicates * times) / Double(count)
      let gap = Double(drawn[order] ?? 0) - expected
      chiSquare += gap * gap / expected
    }
    let degrees = Double(all.count - 1)
    #expect(chiSquare < degrees + 5 * (2 * degrees).squareRoot(), "\(chiSquare) of \(degrees)")
  }

  @Test("The reference case with six bouts")
  func reference() throws {
    struct Case: Decodable {
      struct Input: Decodable {
        let xBouts: [[Int]]
        let yBouts: [[Int]]
      }
      struct Result: Decodable {
        let observed: Double
        let nSurrogates: Int
        let mean: Double
        let sdDdof1: Double
        let q025: Double
        let q975: Double
        let nGe: Int
        let pGePlus1: Double
      }
      struct Expected: Decodable {
        let unrestricted: Result
        let noAdjacentSameState: Result
      }
      let input: Input
      let expected: Expected
    }
    let folder = Material.folder
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let reference = try decoder.decode(
      Case.self,
      from: Data(
        contentsOf: URL(
          fileURLWithPath: folder + "/reference/synchrony/surr__bout_permutation_exact.json")))
    func list(_ rows: [[Int]]) throws -> [Bout] {
      try bouts(rows.map { (UInt16($0[0]), Int64($0[1])) })
    }
    let x = try list(reference.input.xBouts)
    let length = try #require(x.last?.offset.seconds)
    func matching(_ y: [Bout]) -> Double {
      var time = 0.0
      for bout in x {
        for other in y where other.code == bout.code {
          time += bout.span.intersection(other.span)?.duration.seconds ?? 0
        }
      }
      return time / length
    }
    let y = try list(reference.input.yBouts)
    for (forbids, expected) in [
      (false, reference.expected.unrestricted), (true, reference.expected.noAdjacentSameState),
    ] {
      var values: [Double] = []
      BoutPermutation(y, forbidsRepeats: forbids).visit { values.append(matching($0)) }
      let null = NullSample(values, how: .enumeratedWithoutObserved)
      #expect(isClose(matching(y), expected.observed) && null.count == expected.nSurrogates)
      #expect(isClose(null.mean, expected.mean))
      #expect(isClose(null.standardDeviation, expected.sdDdof1))
      #expect(isClose(null.quantile(0.025), expected.q025))
      #expect(isClose(null.quantile(0.975), expected.q975))
      #expect(null.pGreater(matching(y)).reached == expected.nGe)
      #expect(isClose(null.pGreater(matching(y)).measure, expected.pGePlus1))
    }
  }
}
