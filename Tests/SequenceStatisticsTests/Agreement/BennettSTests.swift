import SequenceStatistics
import Testing

@Suite struct BennettSTests {
  @Test func theReferenceCasesAreMet() throws {
    for (name, key, reference) in [
      ("01-time-unit-cohen-kappa", "agreement_matrix_rows_A_cols_B", 2),
      ("05-skewed-prevalence", "agreement_matrix_rows_A_cols_B", 1),
      ("07-weighted-kappa-ordinal", "matrix", 2),
    ] {
      let json: JsonValue = try AgreementCase.decoded(name)
      let expected = json["references"][0]["expected"]
      let codes = expected["categories"].list.count
      let table = AgreementTable(size: codes, cells: expected[key].cells)
      let s = try #require(
        json["references"][reference]["expected"]["irrCAC::brennan.prediger"].number)
      #expect(isClose(BennettS(table).s, s), "\(name)")
      let wider = table + AgreementTable(size: codes + 1, cells: [])
      #expect(isClose(BennettS(wider, codes: codes).s, s), "\(name)")
      if let own = expected["bennett_S"].number { #expect(isClose(BennettS(table).s, own)) }
    }
  }

  @Test func itDependsOnAgreementAndCodesAlone() {
    for seed in 0..<200 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let table = random.agreementTable(size: 2 + random.below(4))
      let q = Double(table.size)
      guard let po = PercentAgreement(table).share.value else { continue }
      #expect(isClose(BennettS(table).s, (po - 1 / q) / (1 - 1 / q), absolute: 1e-12), "\(seed)")
      if table.size == 2 {
        #expect(
          isClose(BennettS(table).s, PrevalenceAndBias(table).pabak.value ?? 9, absolute: 1e-12))
      }
    }
    #expect(BennettS(AgreementTable(size: 2, cells: [0, 1, 1, 0])).s == .value(-1))
    #expect(BennettS(AgreementTable(size: 1, cells: [5])).s == .undefined(.chanceComplete))
    #expect(BennettS(AgreementTable(size: 3, cells: [])).s == .undefined(.noPairs))
  }
}
