import CodedSessions
import SequenceStatistics
import Testing

@Suite struct TimingIntervalsTests {
  /// First 0–2, 3–4, 9–12; second 5–8, 11–15 s, in intervals of 5 s.
  @Test func handMade() throws {
    let floor = FloorStates(
      try TurnCase.utterances(
        [(0, 0, 2000), (0, 3000, 4000), (1, 5000, 8000), (0, 9000, 12_000), (1, 11_000, 15_000)],
        until: 18_000))
    let intervals = TimingIntervals(floor, width: .seconds(5))
    #expect(intervals.intervals.map(\.count) == [3])
    #expect(intervals.timeLeftOver == .seconds(3) && intervals.width == .seconds(5))
    #expect(intervals.means(.vocalization, of: 0) == [[1.5, 3, nil]])
    // The second's sound from 11 s is whole from 12 s on, when it holds the floor.
    #expect(intervals.means(.vocalization, of: 1) == [[nil, 3, 3]])
    #expect(intervals.means(.pause, of: 0) == [[1, nil, nil]])
    #expect(intervals.means(.switchingPause, of: 0) == [[1, nil, nil]])
    #expect(intervals.means(.switchingPause, of: 1) == [[nil, 1, nil]])
    #expect(intervals.means(.interruptive, of: 1) == [[nil, nil, 1]])
    #expect(intervals.means(.noninterruptive, of: 1) == [[nil, nil, nil]])
    #expect(intervals.means(.pause, of: 9) == [[nil, nil, nil]])
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func meansAddUp(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let floor = FloorStates(
      try TurnCase.utterances(
        TurnCase.random(&random, units: 200, longest: 8), until: 20_000,
        uncodable: [(7300, 7900)]))
    let intervals = TimingIntervals(floor, width: .seconds(2))
    #expect(intervals.intervals.map(\.count) == [3, 6])
    #expect(intervals.timeLeftOver == .milliseconds(1400))
    for state in TimingIntervals.State.allCases where state != .vocalization {
      for speaker in [0, 1] {
        let means = intervals.means(state, of: speaker)
        for (run, spans) in zip(means, intervals.intervals) {
          for (mean, span) in zip(run, spans) {
            let lengths = floor.states.filter {
              $0.label.rawValue == state.rawValue && $0.credited == speaker
                && span.contains($0.span.onset)
            }.map(\.span.duration.seconds)
            if let mean {
              #expect(
                isClose(mean * Double(lengths.count), lengths.reduce(0, +)), "seed \(seed)")
            } else {
              #expect(lengths.isEmpty, "seed \(seed)")
            }
          }
        }
      }
    }
  }

  @Test func hostileWidths() throws {
    let floor = FloorStates(try TurnCase.utterances([(0, 0, 500)], until: 3000))
    #expect(TimingIntervals(floor, width: .zero).width == .seconds(1))
    #expect(TimingIntervals(floor, width: .seconds(-4)).intervals.map(\.count) == [3])
    let wide = TimingIntervals(floor, width: SessionTime(microseconds: .max))
    #expect(wide.intervals == [[]] && wide.timeLeftOver == .seconds(3))
    #expect(wide.means(.vocalization, of: 0) == [[]])
  }
}
