import Testing

@testable import SequenceStatistics

@Suite struct KappaVarianceTests {
  /// Fleiss, Cohen & Everitt (1969) as printed, with weights of agreement w = 1 - v.
  private func printed(
    _ table: AgreementTable, _ w: (Int, Int) -> Double
  ) -> (perUnit: Double, null: Double) {
    let size = table.size
    let n = Double(table.total)
    func p(_ i: Int, _ j: Int) -> Double { Double(table[i, j]) / n }
    let rows = table.rowTotals.map { Double($0) / n }
    let columns = table.columnTotals.map { Double($0) / n }
    var (po, pe) = (0.0, 0.0)
    for i in 0..<size {
      for j in 0..<size {
        po += w(i, j) * p(i, j)
        pe += w(i, j) * rows[i] * columns[j]
      }
    }
    var (around, null) = (0.0, 0.0)
    for i in 0..<size {
      for j in 0..<size {
        let row = (0..<size).reduce(0.0) { $0 + w(i, $1) * columns[$1] }
        let column = (0..<size).reduce(0.0) { $0 + w($1, j) * rows[$1] }
        let first = w(i, j) * (1 - pe) - (row + column) * (1 - po)
        let second = w(i, j) - (row + column)
        around += p(i, j) * first * first
        null += rows[i] * columns[j] * second * second
      }
    }
    let middle = po * pe - 2 * pe + po
    let rest = (1 - pe) * (1 - pe)
    return ((around - middle * middle) / (rest * rest), (null - pe * pe) / rest)
  }

  @Test func itIsThePrintedFormula() {
    for seed in 0..<300 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let table = random.agreementTable(size: 2 + random.below(4), largest: 9)
      let span = Double(table.size - 1)
      let kinds: [(DisagreementWeights, (Int, Int) -> Double)] = [
        (.nominal, { $0 == $1 ? 1 : 0 }),
        (.linear, { 1 - Double(abs($0 - $1)) / span }),
        (.quadratic, { 1 - Double(($0 - $1) * ($0 - $1)) / (span * span) }),
      ]
      for (weights, agreement) in kinds {
        let variance = KappaVariance(table, weights: weights)
        guard variance.perUnit.value != nil else {
          #expect(CohensKappa(table).kappa.value == nil, "\(seed)")
          continue
        }
        let expected = printed(table, agreement)
        #expect(
          isClose(variance.perUnit, expected.perUnit, relative: 1e-8, absolute: 1e-9), "\(seed)")
        #expect(
          isClose(variance.underNull, expected.null, relative: 1e-8, absolute: 1e-9), "\(seed)")
      }
    }
  }

  @Test func exchangingTheCodersChangesNoBit() {
    for seed in 0..<200 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let table = random.agreementTable(size: 1 + random.below(6), largest: 1_000_003)
      for weights in [DisagreementWeights.nominal, .linear, .quadratic] {
        let one = KappaVariance(table, weights: weights)
        #expect(one == KappaVariance(table.transposed, weights: weights), "\(seed)")
        #expect((one.perUnit.value ?? 0) >= 0 && (one.underNull.value ?? 0) >= 0, "\(seed)")
      }
    }
  }

  @Test func noUnitsHaveNoError() {
    #expect(KappaVariance.standardError(.value(4), units: 4) == .value(1))
    #expect(KappaVariance.standardError(.value(4), units: 0) == .undefined(.noPairs))
    #expect(KappaVariance.standardError(.value(4), units: -3) == .undefined(.noPairs))
    let none = Measure.undefined(.chanceComplete)
    #expect(KappaVariance.standardError(none, units: 0) == none)
    #expect(KappaVariance.interval(.value(0), none, confidence: 0.95) == nil)
    #expect(KappaVariance.interval(.value(0), .value(1), confidence: 1) == nil)
    #expect(KappaVariance.interval(.value(0), .value(1), confidence: .nan) == nil)
  }
}
