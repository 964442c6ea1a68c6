import CodedSessions
import SequenceStatistics
import Testing

@Suite struct FrequencyTests {
  @Test func noCodableTimeNoRate() {
    #expect(Frequency(count: 0, codableTime: .zero).ratePerMinute == .undefined(.noCodableTime))
    #expect(Frequency(count: 0, codableTime: .seconds(30)).ratePerMinute == .value(0))
  }

  @Test func ratesArePerCodableMinute() throws {
    #expect(Frequency(count: 12, codableTime: .seconds(90)).ratePerMinute == .value(8))
    // Six of 60 s are uncodable: three onsets in 0.9 min.
    let touch = try TestSession.touch([1, 2, 30], gaps: [(40, 46)])
    let frequency = Frequency(of: Code(6), in: touch)
    #expect(frequency.count == 3)
    #expect(isClose(frequency.ratePerMinute, 3 / 0.9))
    #expect(Frequency(of: Code(4), in: touch).count == 0)
  }

  @Test func boutsAreCountedAsCoded() throws {
    // Two adjoining bouts, and one interrupted by a gap.
    let gaze = try TestSession.gaze([(0, 0, 10), (0, 10, 20), (0, 25, 60)])
    #expect(Frequency(of: Code(0), in: gaze).count == 3)
  }
}
