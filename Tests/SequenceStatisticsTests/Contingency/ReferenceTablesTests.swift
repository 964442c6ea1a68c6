import SequenceStatistics
import Testing

/// The 2×2 tables of the reference material: balanced, with an empty cell, with an empty row.
@Suite struct ReferenceTablesTests {
  private struct Case: Decodable {
    struct Input: Decodable {
      let table: [[Int]]
    }
    struct Expected: Decodable {
      let yulesQ: Double
      let statsmodelsOrShiftF: Double
    }
    let input: Input
    let expected: Expected
    let tolerance: Double
  }

  @Test(arguments: ["cont__table_balanced", "cont__table_zero_cell", "cont__table_zero_row"])
  func oddsAndQ(name: String) throws {
    let reference: Case = try SynchronyCase.decoded(name)
    let table = reference.input.table
    let pair = try #require(
      Association2x2(a: table[0][0], b: table[0][1], c: table[1][0], d: table[1][1]))
    let q = YulesQ.measure(of: pair)
    if reference.expected.yulesQ.isNaN {
      // "nan" of other programs is a reason here.
      #expect(q.value == nil && q.reason == .emptyMargin)
    } else {
      #expect(isClose(q, reference.expected.yulesQ, relative: reference.tolerance, absolute: 1e-12))
    }
    let odds = reference.expected.statsmodelsOrShiftF
    if odds.isFinite {
      #expect(isClose(pair.oddsRatio(.never), odds, relative: reference.tolerance))
    } else {
      #expect(pair.oddsRatio(.never).value == nil)
      // Other programs replace single cells by 0.5; here 0.5 is added to all four, and marked.
      if pair.a + pair.b > 0 { #expect(pair.isCorrected(by: .whenEmpty)) }
    }
  }
}
