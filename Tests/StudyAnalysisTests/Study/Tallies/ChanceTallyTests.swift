import Foundation
import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite("Chance that adds up")
struct ChanceTallyTests {
  @Test("The sum of two records is that of all pairs of arrangements", arguments: 1...8)
  func convolution(seed: UInt64) {
    var source = RandomSource(seed: seed)
    func record() -> (tally: ChanceTally, values: [Double]) {
      let values = (0..<(3 + source.below(6))).map { _ in Double(source.below(10)) }
      let mean = values.reduce(0, +) / Double(values.count)
      let variance =
        values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
      return (
        ChanceTally(observed: values[0], mean: mean, variance: variance, among: 10, p: 0.5), values
      )
    }
    let (one, other) = (record(), record())
    let sums = one.values.flatMap { first in other.values.map { first + $0 } }
    let mean = sums.reduce(0, +) / Double(sums.count)
    let variance = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(sums.count)
    let sum = one.tally + other.tally
    #expect((sum.mean - mean).magnitude < 1e-12)
    #expect(((sum.variance ?? 0) - variance).magnitude < 1e-12)
    #expect(sum.observed == one.values[0] + other.values[0] && sum.among == 20)
    // A p of one record is none of both.
    #expect(sum.p == nil)
  }

  @Test("A variance that one lacks, both lack")
  func unknown() {
    let known = ChanceTally(observed: 1, mean: 1, variance: 1)
    let unknown = ChanceTally(observed: 1, mean: 1, variance: nil)
    #expect((known + unknown).variance == nil && (known + known).variance == 2)
  }

  @Test("Written and read it is the same")
  func coding() throws {
    let tally = ChanceTally(observed: 3, mean: 1.0 / 3, variance: 0.1, among: 7, p: 0.05)
    let data = try JSONEncoder().encode(tally)
    #expect(try JSONDecoder().decode(ChanceTally.self, from: data) == tally)
  }
}
