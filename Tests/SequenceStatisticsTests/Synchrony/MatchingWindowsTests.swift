import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct MatchingWindowsTests {
  @Test func everyFullWindowAndNoOther() throws {
    let spans = MatchingWindows.spans(
      [try TestSession.span(0, 10), try TestSession.span(10, 13), try TestSession.span(13, 17)],
      length: .seconds(4), step: .seconds(3))
    #expect(
      spans == [
        try TestSession.span(0, 4), try TestSession.span(3, 7), try TestSession.span(6, 10),
        try TestSession.span(13, 17),
      ])
    #expect(MatchingWindows.spans(spans, length: .zero, step: .seconds(1)).isEmpty)
    #expect(MatchingWindows.spans(spans, length: .seconds(1), step: .zero).isEmpty)
    #expect(
      MatchingWindows.spans(
        [try TestSession.span(0, 9)], length: .seconds(4),
        step: SessionTime(microseconds: .max)
      ).count == 1)
  }

  @Test func aWindowKnowsOnlyItsOwnTime() throws {
    // The mother speaks two seconds after each look; in the second half two seconds before.
    let gaze = try TestSession.gaze([
      (0, 0, 10), (2, 10, 20), (0, 20, 40), (2, 40, 50), (0, 50, 60),
    ])
    let voice = try TestSession.voice([(4, 2, 12), (4, 22, 30), (4, 30, 38), (4, 48, 58)])
    let session = try TestSession.session([gaze, voice])
    let windows = MatchingWindows(
      gaze, voice, of: session, categories: [Code(0): 0, Code(4): 0], length: .seconds(20),
      step: .seconds(20), reach: .seconds(3))
    #expect(windows.windows.count == 3)
    #expect(windows.windows.map(\.profile.peakLag) == [2, 2, -2])
    #expect(windows.medianPeakLag == .value(2))
    for window in windows.windows {
      #expect(window.profile.points.last?.codable == 17)
    }
  }
}
