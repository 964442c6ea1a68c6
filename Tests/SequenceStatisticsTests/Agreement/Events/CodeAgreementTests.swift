import SequenceStatistics
import Testing

@Suite struct CodeAgreementTests {
  @Test func theShareCountsAMatchTwice() {
    let code = CodeAgreement(matches: 8, omissions: 2, commissions: 1)
    #expect(isClose(code.share, 16.0 / 19))
    #expect(CodeAgreement(matches: 3, omissions: 0, commissions: 0).share == .value(1))
    #expect(CodeAgreement(matches: 0, omissions: 1, commissions: 0).share == .value(0))
  }

  @Test func anUnusedCodeHasNoShare() {
    let none = CodeAgreement(matches: -1, omissions: 0, commissions: -4)
    #expect(none.share == .undefined(.noOccurrence) && none.commissions == 0)
  }

  @Test func aConfusionCountsInBothItsCodes() {
    let table = EventAgreementTable(
      matched: AgreementTable(size: 2, cells: [5, 2, 1, 4]), firstOnly: [3, 0], secondOnly: [0, 6])
    #expect(table.agreement(on: 0) == CodeAgreement(matches: 5, omissions: 5, commissions: 1))
    #expect(table.agreement(on: 1) == CodeAgreement(matches: 4, omissions: 1, commissions: 8))
    #expect(table.agreement(on: 2).share == .undefined(.noOccurrence))
  }
}
