import SequenceStatistics
import Testing

@Suite struct PercentAgreementTests {
  @Test func itIsTheShareOfTheDiagonal() {
    let agreement = PercentAgreement(AgreementTable(size: 2, cells: [40, 9, 6, 45]))
    #expect(agreement.share == .value(0.85) && agreement.percent == .value(85))
    #expect(PercentAgreement(AgreementTable(size: 1, cells: [3])).share == .value(1))
    #expect(PercentAgreement(AgreementTable(size: 3, cells: [])).share == .undefined(.noPairs))
  }

  @Test func theReferenceCasesAreMet() throws {
    let gaze: JsonValue = try AgreementCase.decoded("01-time-unit-cohen-kappa")
    let ordinal: JsonValue = try AgreementCase.decoded("07-weighted-kappa-ordinal")
    for (json, key) in [(gaze, "agreement_matrix_rows_A_cols_B"), (ordinal, "matrix")] {
      let expected = json["references"][0]["expected"]
      let cells = expected[key].cells
      let table = AgreementTable(size: cells.count == 9 ? 3 : 5, cells: cells)
      let percent = try #require(json["references"][2]["expected"]["irr::agree.tol0"].number)
      #expect(isClose(PercentAgreement(table).percent, percent))
    }
  }
}
