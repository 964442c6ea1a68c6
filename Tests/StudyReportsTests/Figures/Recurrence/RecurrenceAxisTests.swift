import CodedSessions
import Testing

@testable import StudyReports

@Suite struct RecurrenceAxisTests {
  private func axis(
    _ counts: [Int], unit: SessionTime = .seconds(1), onsets: [SessionTime] = [],
    labels: TimeLabels? = nil
  ) -> RecurrenceAxis {
    RecurrenceAxis(unitCounts: counts, unit: unit, onsets: onsets, labels: labels, side: 100)
  }

  @Test func phasesStandEndToEndWithoutOnsets() {
    let axis = axis([20, 0, 30])
    #expect(axis.phases == [0..<40, nil, 40..<100] && !axis.isSessionTime)
    #expect(axis.place(2, 0..<15) == 40..<70)
    #expect(axis.place(2, 15..<99) == 70..<100)
    #expect(axis.place(2, 30..<31) == nil && axis.place(3, 0..<1) == nil)
    #expect(axis.time(of: 10) == .seconds(5))
    #expect(axis.ticks.map(\.label) == ["0:00", "0:10", "0:20", "0:30", "0:40", "0:50"])
    #expect(axis.ticks.map(\.x) == [0, 20, 40, 60, 80, 100])
  }

  @Test func phasesStandAtTheirOnsets() {
    let axis = axis([20, 20], onsets: [.seconds(5), .seconds(85)])
    #expect(axis.isSessionTime)
    #expect(axis.phases == [0..<20, 80..<100])
    #expect(axis.ticks.map(\.label) == ["0:15", "0:30", "0:45", "1:00", "1:15", "1:30", "1:45"])
    // Onsets that do not fit the lengths are not used.
    #expect(!self.axis([20, 20], onsets: [.seconds(5), .seconds(24)]).isSessionTime)
    #expect(!self.axis([20, 20], onsets: [.seconds(5)]).isSessionTime)
  }

  @Test func recordsWithoutAClockCountPlaces() {
    let labels = TimeLabels(TimeUnit(step: .seconds(1), origin: .order))
    #expect(axis([4], labels: labels).ticks.map(\.label) == ["0", "1", "2", "3", "4"])
  }

  @Test(arguments: [[], [0], [-3, Int.max], [1], [Int.max, Int.max]])
  func anyNumberOfUnits(counts: [Int]) {
    for unit in [SessionTime.zero, .seconds(-4), SessionTime(microseconds: 1), .seconds(90_000)] {
      let axis = axis(counts, unit: unit)
      #expect(axis.ticks.count <= 10)
      #expect(axis.ticks.allSatisfy { $0.x.isFinite && $0.x >= 0 && $0.x <= 100.1 })
      #expect(axis.phases.count == counts.count)
    }
  }
}
