import SequenceStatistics
import Testing

@Suite struct GwetAC1Tests {
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
      let ac1 = try #require(
        json["references"][reference]["expected"]["irrCAC::gwet.ac1"].number)
      #expect(isClose(GwetAC1(table).ac1, ac1), "\(name)")
      // With the empty category of tables over time the number of codes has to be stated.
      let wider = table + AgreementTable(size: codes + 1, cells: [])
      #expect(isClose(GwetAC1(wider, codes: codes).ac1, ac1), "\(name)")
      #expect(GwetAC1(wider).codes == codes + 1 && GwetAC1(wider).ac1 != GwetAC1(table).ac1)
    }
  }

  @Test func oneCodeOfSeveralIsFullAgreement() {
    let one = GwetAC1(AgreementTable(size: 2, cells: [9, 0, 0, 0]))
    #expect(one.ac1 == .value(1) && one.pe == .value(0))
    let single = GwetAC1(AgreementTable(size: 1, cells: [9]))
    #expect(single.ac1 == .undefined(.chanceComplete) && single.po == .value(1))
    let none = GwetAC1(AgreementTable(size: 1, cells: []))
    #expect(none.ac1.reason == .noPairs && none.pe.reason == .noPairs)
    #expect(GwetAC1(AgreementTable(size: 2, cells: [1, 2, 3, 4]), codes: -4).codes == 2)
  }

  /// With three codes or more one more agreement never lowers it; with two it can.
  @Test func oneMoreAgreementCanLowerItWithTwoCodes() throws {
    for seed in 0..<1000 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let size = 3 + random.below(3)
      let table = random.agreementTable(size: size)
      var cells = table.cells
      cells[random.below(size) * (size + 1)] += 1
      guard let before = GwetAC1(table).ac1.value,
        let after = GwetAC1(AgreementTable(size: size, cells: cells)).ac1.value
      else { continue }
      #expect(after >= before - 1e-12, "\(seed)")
    }
    let before = try #require(GwetAC1(AgreementTable(size: 2, cells: [100, 1, 0, 0])).ac1.value)
    let after = try #require(GwetAC1(AgreementTable(size: 2, cells: [100, 1, 0, 1])).ac1.value)
    #expect(isClose(before, 1 - 1 / (101 - 2 * 100.5 * 0.5 / 101)) && after < before)
  }
}
