import SequenceStatistics
import Testing

@Suite struct PrevalenceAndBiasTests {
  /// The two tables of Feinstein & Cicchetti (1990) with equal po and unequal kappa, as in Byrt et al.
  @Test func twoTablesWithTheSameAgreement() {
    let even = AgreementTable(size: 2, cells: [40, 9, 6, 45])
    let skewed = AgreementTable(size: 2, cells: [80, 10, 5, 5])
    #expect(isClose(CohensKappa(even).kappa, 0.70, absolute: 0.005))
    #expect(isClose(CohensKappa(skewed).kappa, 0.32, absolute: 0.005))
    #expect(isClose(PrevalenceAndBias(even).pabak, 0.7))
    #expect(isClose(PrevalenceAndBias(skewed).pabak, 0.7))
    #expect(isClose(PrevalenceAndBias(skewed).prevalenceIndex, 0.75))
    #expect(isClose(PrevalenceAndBias(skewed).biasIndex, 0.05))
    #expect(isClose(PrevalenceAndBias(even).prevalenceIndex, -0.05))
  }

  @Test func theyMakeUpKappa() {
    for seed in 0..<500 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let size = 2 + random.below(3)
      let table = random.agreementTable(size: size)
      let category = random.below(size)
      let indices = PrevalenceAndBias(table, of: category)
      guard let kappa = CohensKappa(table.presence(of: category)).kappa.value,
        let prevalence = indices.prevalenceIndex.value, let bias = indices.biasIndex.value,
        let pabak = indices.pabak.value
      else { continue }
      let excess = bias * bias - prevalence * prevalence
      #expect(isClose(kappa * (1 + excess), pabak + excess, absolute: 1e-12), "\(seed)")
    }
  }

  @Test func theReferenceCaseIsMetAndNothingIsUndefined() throws {
    let json: JsonValue = try AgreementCase.decoded("05-skewed-prevalence")
    let expected = json["references"][0]["expected"]
    // The case gives 2 po - 1 of four codes, which is not their S.
    let table = AgreementTable(size: 4, cells: expected["agreement_matrix_rows_A_cols_B"].cells)
    let po = try #require(PercentAgreement(table).share.value)
    #expect(isClose(2 * po - 1, try #require(expected["pabak_2po_minus_1"].number)))
    let two = AgreementTable(size: 2, cells: [table.agreed, table.total - table.agreed, 0, 0])
    #expect(isClose(PrevalenceAndBias(two).pabak, 2 * po - 1))
    let none = PrevalenceAndBias(AgreementTable(size: 2, cells: []))
    #expect(none.pabak.reason == .noPairs && none.biasIndex.reason == .noPairs)
    #expect(none.prevalenceIndex.reason == .noPairs)
  }
}
