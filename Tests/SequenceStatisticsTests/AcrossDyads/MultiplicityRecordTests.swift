import SequenceStatistics
import Testing

@Suite struct MultiplicityRecordTests {
  @Test func countsWhatWasLookedAt() {
    let record = MultiplicityRecord(
      planned: ["Do caregivers answer?", "Do infants answer?"], lookedAt: 40, correction: .holm)
    #expect(record.unplannedCount == 38 && record.lookedAtCount == 40)
    #expect(isClose(record.expectedByLuck(), 2) && record.correction == .holm)
  }

  @Test func whatWasPlannedWasLookedAt() {
    let record = MultiplicityRecord(planned: ["a", "b"], lookedAt: -3, correction: .none)
    #expect(record.lookedAtCount == 2 && record.unplannedCount == 0)
    #expect(record.expectedByLuck(level: 7) == 2 && record.expectedByLuck(level: -1) == 0)
  }
}
