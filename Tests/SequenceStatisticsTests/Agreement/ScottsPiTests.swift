import SequenceStatistics
import Testing

@Suite struct ScottsPiTests {
  @Test func theReferenceCasesAreMet() throws {
    for (name, key, reference) in [
      ("01-time-unit-cohen-kappa", "agreement_matrix_rows_A_cols_B", 2),
      ("05-skewed-prevalence", "agreement_matrix_rows_A_cols_B", 1),
      ("07-weighted-kappa-ordinal", "matrix", 2),
    ] {
      let json: JsonValue = try AgreementCase.decoded(name)
      let expected = json["references"][0]["expected"]
      let table = AgreementTable(
        size: expected["categories"].list.count, cells: expected[key].cells)
      let pi = try #require(
        json["references"][reference]["expected"]["irrCAC::scott.pi"].number)
      #expect(isClose(ScottsPi(table).pi, pi), "\(name)")
    }
  }

  @Test func itIsNeverAboveKappaAndEqualForEqualTotals() {
    for seed in 0..<500 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let table = random.agreementTable(size: 1 + random.below(5))
      let (pi, kappa) = (ScottsPi(table), CohensKappa(table))
      #expect(pi == ScottsPi(table.transposed), "\(seed)")
      guard let number = pi.pi.value, let other = kappa.kappa.value else { continue }
      #expect(number <= other + 1e-12, "\(seed)")
      if table.rowTotals == table.columnTotals { #expect(isClose(number, other, absolute: 1e-12)) }
      if let pe = pi.pe.value { #expect(isClose(pi.po, number * (1 - pe) + pe, absolute: 1e-12)) }
    }
  }

  @Test func oneCodeLeavesPercentAgreement() {
    let pi = ScottsPi(AgreementTable(size: 2, cells: [4, 0, 0, 0]))
    #expect(pi.po == .value(1) && pi.pe == .value(1) && pi.pi == .undefined(.chanceComplete))
    #expect(ScottsPi(AgreementTable(size: 0, cells: [])).pi == .undefined(.noPairs))
    // Unlike kappa it is -1 when the coders keep to two different codes throughout.
    #expect(ScottsPi(AgreementTable(size: 2, cells: [0, 7, 0, 0])).pi == .value(-1))
  }
}
