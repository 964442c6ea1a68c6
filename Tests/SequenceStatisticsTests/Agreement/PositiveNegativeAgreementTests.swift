import SequenceStatistics
import Testing

@Suite struct PositiveNegativeAgreementTests {
  @Test func theReferenceCaseIsMet() throws {
    let json: JsonValue = try AgreementCase.decoded("05-skewed-prevalence")
    let expected = json["references"][0]["expected"]
    let table = AgreementTable(size: 4, cells: expected["agreement_matrix_rows_A_cols_B"].cells)
    let perCode = expected["per_code_2x2_rows_A_present_absent_cols_B"]
    #expect(perCode.keys.count == 4)
    for (category, code) in perCode.keys.enumerated() {
      let values = perCode[code]
      #expect(table.presence(of: category).cells == values["table"].cells)
      let whole = PositiveNegativeAgreement(table, of: category)
      let alone = PositiveNegativeAgreement(AgreementTable(size: 2, cells: values["table"].cells))
      #expect(whole == alone)
      #expect(isClose(whole.positive, try #require(values["p_positive"].number)))
      #expect(isClose(whole.negative, try #require(values["p_negative"].number)))
      #expect(isClose(whole.occurrence, try #require(values["occurrence_agreement"].number)))
      let kappa = CohensKappa(table.presence(of: category))
      #expect(isClose(kappa.kappa, try #require(values["kappa"].number)))
      #expect(isClose(kappa.kappaMax, try #require(values["kappa_max"].number)))
    }
  }

  @Test func whatNobodyWroteHasNoAgreement() {
    let never = PositiveNegativeAgreement(AgreementTable(size: 2, cells: [0, 0, 0, 5]))
    #expect(never.positive.reason == .noOccurrence && never.occurrence.reason == .noOccurrence)
    #expect(never.negative == .value(1))
    let always = PositiveNegativeAgreement(AgreementTable(size: 2, cells: [5, 0, 0, 0]))
    #expect(always.negative.reason == .emptyMargin && always.positive == .value(1))
    let none = PositiveNegativeAgreement(AgreementTable(size: 2, cells: []), of: 7)
    #expect(none.positive.reason == .noPairs && none.negative.reason == .noPairs)
  }
}
