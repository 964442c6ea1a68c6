import Foundation
import Testing

@testable import SequenceStatistics

@Suite struct SegmentTableTests {
  @Test(arguments: 0..<30) func everyCellByTheCrossCorrelation(_ seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let gaps = seed % 2 * 6
    let first = (0..<3).map { _ in CorrelationOracle.row(6, gaps: gaps, &random) }
    let second = (0..<3).map { _ in CorrelationOracle.row(6, gaps: gaps, &random) }
    let table = SegmentTable(
      first.map { SampledRow($0) }, second.map { SampledRow($0) }, reach: 2, statistic: .meanZ)
    for i in 0..<3 {
      for j in 0..<3 {
        let values = (-2...2).compactMap {
          CorrelationOracle.correlation(first[i], second[j], lag: $0)
        }.map(CorrelationOracle.z)
        // An order that sends i to j, seen alone.
        let alone = SegmentTable(
          [SampledRow(first[i])], [SampledRow(second[j])], reach: 2, statistic: .meanZ
        ).mean([0])
        if values.isEmpty {
          #expect(alone == .undefined(.cannotVary), "seed \(seed)")
        } else {
          #expect(
            isClose(
              alone, values.reduce(0, +) / Double(values.count), relative: 1e-10, absolute: 1e-12),
            "seed \(seed)")
        }
      }
    }
    #expect(table.null(replicates: 9, seed: 1).count <= 6)
  }

  @Test func allOrdersOrDrawnOnes() {
    var random = TestRandom(seed: 2)
    func segments(_ count: Int) -> [SampledRow] {
      (0..<count).map { _ in SampledRow(CorrelationOracle.row(8, gaps: 0, &random)) }
    }
    func null(_ count: Int, _ replicates: Int) -> NullSample {
      SegmentTable(
        segments(count), segments(count), reach: 1, statistic: .meanAbsoluteZ
      ).null(replicates: replicates, seed: 1)
    }
    #expect(null(5, 119).kind == .enumerated && null(5, 119).count == 120)
    #expect(null(5, 118).kind == .sampled && null(5, 118).count == 118)
    #expect(null(9, 500).kind == .sampled && null(1, 9).count == 0)
  }
}
