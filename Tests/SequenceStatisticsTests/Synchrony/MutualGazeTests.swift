import CodedSessions
import SequenceStatistics
import Testing

@Suite struct MutualGazeTests {
  /// Tenths of a second; `x` and `y` tell when each looks.
  private func gaze(
    _ x: [Range<Int>], _ y: [Range<Int>], count: Int = 100,
    mergeGap: SessionTime = .milliseconds(300),
    shortest: SessionTime = .milliseconds(500)
  ) -> MutualGaze {
    func units(_ looks: [Range<Int>]) -> [Int?] {
      (0..<count).map { place in looks.contains { $0.contains(place) } ? 1 : nil }
    }
    return MutualGaze(
      PairedSections(units: units(x), units(y), unit: .milliseconds(100)), mergeGap: mergeGap,
      shortest: shortest)
  }

  @Test func shortGapsAreBridgedAndShortLooksAreNone() {
    // Both look 10–20, 22–30 (a glance of .2 s between), 40–43 (too short), 60–80.
    let mutual = gaze([5..<20, 22..<30, 40..<43, 60..<90], [10..<30, 40..<50, 55..<80])
    #expect(mutual.bouts.count == 2)
    #expect(mutual.bouts[0].span.onset == .seconds(1) && mutual.bouts[0].span.offset == .seconds(3))
    #expect(mutual.bouts[0].pieces == 2)
    #expect(mutual.bouts.map(\.openedBy) == [.second, .first])
    // At 3 s both look away at once; at 8 s the second does.
    #expect(mutual.bouts.map(\.closedBy) == [.both, .second])
    // 1 + .8 + .3 + 2 s of ten, the bridged glance not counted.
    #expect(mutual.bothLooking == .milliseconds(4100))
    #expect(mutual.share == .value(4.1 / 10))
    #expect(mutual.ratePerMinute == .value(12) && mutual.meanSeconds == .value(2))
    #expect(mutual.opened(by: .first) == 1 && mutual.closed(by: .both) == 1)
    #expect(mutual.longestSeconds == .value(2) && mutual.medianSeconds == .value(2))
  }

  @Test func aGapOfExactlyTheLimitIsAGap() {
    let looks = [0..<10, 13..<23]
    #expect(gaze(looks, looks).bouts.count == 2)
    #expect(gaze(looks, looks, mergeGap: .milliseconds(301)).bouts.count == 1)
    #expect(gaze([0..<5], [0..<5]).bouts.count == 1)
    #expect(gaze([0..<4], [0..<4]).bouts.isEmpty)
  }

  @Test func nobodyOpensWhatTheRecordCuts() {
    let mutual = gaze([0..<100], [0..<100])
    #expect(mutual.bouts.count == 1)
    #expect(mutual.bouts[0].openedBy == nil && mutual.bouts[0].closedBy == nil)
    #expect(gaze([], []).meanSeconds == .undefined(.noOccurrence))
  }
}
