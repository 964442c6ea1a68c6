import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct FloorStateSummaryTests {
  @Test func countTotalAndMean() {
    let summary = FloorStateSummary(
      label: .pause, credited: 1, lengths: [.milliseconds(400), .seconds(2)])
    #expect(summary.count == 2 && summary.total == .milliseconds(2400))
    #expect(summary.meanSeconds == .value(1.2) && summary.credited == 1)
    let none = FloorStateSummary(label: .pause, credited: nil, lengths: [])
    #expect(none.total == .zero && none.meanSeconds == .undefined(.noOccurrence))
  }
}
