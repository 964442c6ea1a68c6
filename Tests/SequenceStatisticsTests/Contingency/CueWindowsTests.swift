import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct CueWindowsTests {
  @Test func freeTimeIsCutIntoWindowsOfTheSameLength() throws {
    let record = try ContingencyCases.record(
      cues: [(10, 10), (12, 12)], responses: [5, 11, 40, 41], seconds: 60)
    let windows = CueWindows(record, window: ResponseWindow())
    // Free: 0 to 10, three windows; 15 to 60, fifteen.
    #expect(windows.windowsWithoutCue.all == 18)
    #expect(windows.windowsWithoutCue.held == 2)
    #expect(windows.answers == [.seconds(11), nil])
  }
}
