import CodedSessions
import Foundation
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct TableComparisonTests {
  private func answer(_ counts: [[Int]], _ names: [String]) throws -> LagAnswer {
    try LagAnswers.of(counts: counts, names: names, zeros: .none, correction: .none)
  }

  /// Σ 2 O ln(O / E) with E from both tables together, code by code by name.
  private func g2(_ tables: [(counts: [[Int]], names: [String])]) -> Double {
    var sum = 0.0
    let names = Set(tables.flatMap(\.names)).sorted()
    func count(_ table: (counts: [[Int]], names: [String]), _ a: String, _ b: String) -> Double {
      guard let i = table.names.firstIndex(of: a), let j = table.names.firstIndex(of: b) else {
        return 0
      }
      return Double(table.counts[i][j])
    }
    for given in names {
      let row = names.reduce(0) { total, target in
        total + tables.reduce(0) { $0 + count($1, given, target) }
      }
      for target in names {
        let all = tables.reduce(0) { $0 + count($1, given, target) }
        for table in tables {
          let own = names.reduce(0) { $0 + count(table, given, $1) }
          let observed = count(table, given, target)
          if observed > 0 { sum += 2 * observed * log(observed / (own * all / row)) }
        }
      }
    }
    return sum
  }

  @Test func codesAreMatchedByNameWhateverTheirOrder() throws {
    let (first, second) = ([[3, 9], [7, 2]], [[6, 2], [5, 4]])
    let comparison = try TableComparison(
      try answer(first, ["a", "b"]), try answer(second, ["b", "a"]), secondNames: ["b", "a"],
      replicates: 99, seed: 1)
    let truth = g2([(first, ["a", "b"]), (second, ["b", "a"])])
    let found = try #require(comparison.homogeneity.likelihoodRatio.value)
    #expect((found - truth).magnitude < 1e-10)
    #expect(comparison.homogeneity.degreesOfFreedom == 2)
  }

  @Test func aCodeOfOneRecordAloneHasNoRowInTheOther() throws {
    let (first, second) = ([[3, 9], [7, 2]], [[6, 2, 4], [5, 4, 1], [3, 3, 3]])
    let comparison = try TableComparison(
      try answer(first, ["a", "b"]), try answer(second, ["a", "b", "c"]),
      secondNames: ["a", "b", "c"], replicates: 99, seed: 1)
    let found = try #require(comparison.homogeneity.likelihoodRatio.value)
    #expect((found - g2([(first, ["a", "b"]), (second, ["a", "b", "c"])])).magnitude < 1e-10)
    // Rows a and b occur in both and lead to three targets; row c has one record.
    #expect(comparison.homogeneity.degreesOfFreedom == 4)
  }

  @Test func aTableIsLikeItself() throws {
    let table = try answer([[3, 9], [7, 2]], ["a", "b"])
    let comparison = try TableComparison(
      table, table, secondNames: ["a", "b"], replicates: 199, seed: 1)
    #expect(try #require(comparison.homogeneity.likelihoodRatio.value) < 1e-12)
    #expect(comparison.permutationP.value == 1)
  }
}
