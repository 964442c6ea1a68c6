import CodedSessions
import Foundation
import SequenceStatistics
import Testing

@Suite struct PhaseMeasureTests {
  @Test func whatWasUnderWayCountsForItsTime() throws {
    // Looks 0–10, away 10–40, looks 40–60; voice 5–15 and 38–42, hidden 20–30.
    let gaze = try TestSession.gaze([(0, 0, 10), (2, 10, 40), (0, 40, 60)])
    let voice = try TestSession.voice([(4, 5, 15), (4, 38, 42)], gaps: [(20, 30)])
    let first = try TestSession.span(0, 20)
    let second = try TestSession.span(20, 60)
    let looks = PhaseMeasure(of: Code(0), in: gaze, during: second)
    #expect(looks.count == 1 && looks.time == .seconds(20))
    #expect(looks.share == .value(0.5) && looks.ratePerMinute == .value(1.5))
    // The look at 0 was under way, nobody saw it begin.
    #expect(PhaseMeasure(of: Code(0), in: gaze, during: first).count == 0)
    let speaks = PhaseMeasure(of: Code(4), in: voice, during: second)
    #expect(speaks.codableTime == .seconds(30) && speaks.count == 1)
    #expect(speaks.share == .value(4.0 / 30) && speaks.ratePerMinute == .value(2))
    let touch = try TestSession.touch([3, 30])
    let touches = PhaseMeasure(of: Code(6), in: touch, during: first)
    #expect(touches.count == 1 && touches.share == .undefined(.eventStream))
  }

  @Test func contrasts() throws {
    let from = PhaseMeasure(count: 4, time: .seconds(30), codableTime: .seconds(120))
    let to = PhaseMeasure(count: 0, time: .seconds(6), codableTime: .seconds(60))
    let contrast = PhaseContrast(from: from, to: to)
    #expect(contrast.rateDifference == .value(-2))
    #expect(isClose(contrast.shareDifference, -0.15, relative: 1e-12))
    #expect(isClose(contrast.logRateRatio, log((0.5 / 60) / (4.5 / 120)), relative: 1e-12))
    let none = PhaseMeasure(count: 0, time: .zero, codableTime: .zero)
    #expect(PhaseContrast(from: none, to: to).logRateRatio == .undefined(.noCodableTime))
    #expect(PhaseContrast(from: none, to: to).rateDifference == .undefined(.noCodableTime))
    #expect(PhaseContrast(from: from, to: none).shareDifference == .undefined(.noCodableTime))
  }
}
