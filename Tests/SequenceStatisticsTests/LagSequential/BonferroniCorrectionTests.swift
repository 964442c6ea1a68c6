import SequenceStatistics
import Testing

@Suite("BonferroniCorrection")
struct BonferroniCorrectionTests {
  @Test func everyCellPaysForAll() {
    let correction = BonferroniCorrection([.value(0.01), .value(0.6), .value(0.02)])
    #expect(correction.adjusted == [.value(0.03), .value(1), .value(0.06)])
    #expect(correction.testCount == 3)
    #expect(BonferroniCorrection([]).adjusted.isEmpty)
  }
}
