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
    #expect(windows.simultaneousCount == 0)
  }

  @Test func aSimultaneousOnsetAnswersOnlyIfItIsIncluded() throws {
    let record = try ContingencyCases.record(
      cues: [(9, 10), (19, 20), (29, 30), (39, 40)], responses: [10, 22, 32, 57], seconds: 60)
    var window = ResponseWindow(anchor: .offset, length: .seconds(2), credit: .all)
    let excluded = CueWindows(record, window: window)
    #expect(excluded.answers == [nil, .seconds(22), .seconds(32), nil])
    #expect(excluded.simultaneousCount == 1)
    window.onsetUnit = .included
    let included = CueWindows(record, window: window)
    #expect(included.answers == [.seconds(10), nil, nil, nil])
    #expect(included.simultaneousCount == 0)
    // Four windows of two seconds are taken; 52 s are left, and 22, 32 and 57 lie in what is left.
    #expect(included.windowsWithoutCue.all == 26)
    #expect(included.windowsWithoutCue.held == 3)
    // A window that ends with the record is whole, and holds nothing that begins at its end.
    let last = try ContingencyCases.record(cues: [(58, 58)], responses: [58], seconds: 60)
    #expect(CueWindows(last, window: window).answers == [.seconds(58)])
  }
}
