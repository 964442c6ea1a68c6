import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct ToleranceAgreementTests {
  @Test func itIsTheRuleUnitByUnit() throws {
    for seed in 0..<600 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let categories = 1 + random.below(4)
      let coding = random.doubleCoding(categories: categories)
      let unit = Int64(1 + random.below(7))
      let units = CodedUnits(coding, unit: unit)
      let runs = try AgreementRuns(coding, unit: SessionTime(microseconds: unit))
      for reach in [0, 1, 2, random.below(9), 1000, Int.max] {
        let found = ToleranceAgreement(runs, reach: reach)
        let wide = min(reach, 2000)
        #expect(
          found.firstAsReference.table == units.table(categories: categories, tolerance: wide),
          "\(seed) \(reach)")
        #expect(
          found.secondAsReference.table
            == units.swapped.table(categories: categories, tolerance: wide), "\(seed) \(reach)")
      }
    }
  }

  @Test func exchangingTheCodersExchangesTheDirections() throws {
    for seed in 0..<200 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let coding = random.doubleCoding(categories: 3)
      let reach = random.below(6)
      let unit = SessionTime(microseconds: 2)
      let one = ToleranceAgreement(try AgreementRuns(coding, unit: unit), reach: reach)
      let other = ToleranceAgreement(try AgreementRuns(coding.swapped, unit: unit), reach: reach)
      #expect(one.firstAsReference == other.secondAsReference, "\(seed)")
      #expect(one.secondAsReference == other.firstAsReference, "\(seed)")
      if one.meanKappa.value != nil { #expect(one.meanKappa == other.meanKappa, "\(seed)") }
    }
  }

  /// More tolerance never takes agreement away from the reference, whose totals stay what they are.
  @Test func toleranceAddsAgreementAndKeepsTheReferencesTotals() throws {
    for seed in 0..<200 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let runs = try AgreementRuns(
        random.doubleCoding(categories: 3), unit: SessionTime(microseconds: 1))
      var last = ToleranceAgreement(runs, reach: 0).firstAsReference.table
      #expect(last == runs.table, "\(seed)")
      #expect(
        ToleranceAgreement(runs, reach: -5).secondAsReference.table == runs.table.transposed)
      for reach in 1...8 {
        let table = ToleranceAgreement(runs, reach: reach).firstAsReference.table
        #expect(table.agreed >= last.agreed && table.rowTotals == last.rowTotals, "\(seed)")
        last = table
      }
    }
  }

  @Test func theMeanNeedsBoth() throws {
    // With tolerance the second coder, who never saw the glance, agrees on everything.
    func mark(_ category: Int, _ onset: Int64, _ offset: Int64) -> DoubleCoding.Mark {
      DoubleCoding.Mark(
        category: category, onset: .seconds(onset), offset: .seconds(offset))
    }
    let block = try #require(TimeSpan(onset: .zero, offset: .seconds(10)))
    let coding = DoubleCoding(
      categories: 2, first: [mark(1, 0, 4), mark(0, 4, 5), mark(1, 5, 10)],
      second: [mark(1, 0, 10)], blocks: TimeSet(block))
    let found = ToleranceAgreement(try AgreementRuns(coding, unit: .seconds(1)), reach: 1)
    #expect(found.firstAsReference.kappa == .value(0))
    #expect(found.secondAsReference.kappa == .undefined(.chanceComplete))
    #expect(found.meanKappa == .undefined(.chanceComplete))
    let other = ToleranceAgreement(try AgreementRuns(coding.swapped, unit: .seconds(1)), reach: 1)
    #expect(other.meanKappa == .undefined(.chanceComplete))
  }
}
