import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite("TimeWindowShift")
struct TimeWindowShiftTests {
  /// A mother who answers each touch after a second, over ten minutes.
  private func session(answers: Bool) throws -> CodedSession {
    var random = TestRandom(seed: 12)
    var times: [Int64] = []
    var time: Int64 = 5
    while time < 590 {
      times.append(time)
      time += 8 + Int64(random.below(25))
    }
    var voice: [(UInt16, Int64, Int64)] = []
    for touch in times {
      let onset = answers ? touch + 1 : touch + 2 + Int64(random.below(6))
      voice.append((4, onset, onset + 1))
    }
    return try TestSession.session(
      [try TestSession.touch(times, until: 600), try TestSession.voice(voice, until: 600)],
      until: 600)
  }

  @Test("Answers are found, and the counts are those of the table")
  func answers() throws {
    let session = try session(answers: true)
    let window = TimeWindow(from: .zero, to: .seconds(2), onsetUnit: .excluded)
    let test = TimeWindowShift(given: [Code(6)], target: [Code(4)], window: window, of: session)
    let table = try TimeWindowTable(
      given: [Code(6)], target: [Code(4)], window: window, unit: .seconds(1), of: session)
    #expect(test.shift.observed.counted == table.association.a)
    #expect(test.shift.observed.eligible == table.association.a + table.association.c)
    #expect(test.shift.observed.counted == test.shift.observed.eligible)
    // No other shift puts all answers into the windows: only the observed arrangement does.
    #expect(isClose(test.shift.pGreater, 1.0 / 582))
    #expect(test.blocks.pGreater.value ?? 1 < 1e-6)
    #expect(test.minShift == .seconds(10) && test.blocks.blockCount == 10)
  }

  @Test("Phases turn on their own, and short ones are left out")
  func phases() throws {
    let session = try session(answers: true)
    let parts = try CodedSession(
      id: "s", span: session.span, spanOrigin: .stated, timeUnit: session.timeUnit,
      persons: session.persons, streams: session.streams,
      phases: [
        Phase(name: "a", span: try TestSession.span(0, 300)),
        Phase(name: "b", span: try TestSession.span(300, 330)),
        Phase(name: "c", span: try TestSession.span(330, 600)),
      ], codebook: session.codebook)
    let window = TimeWindow(from: .zero, to: .seconds(2), onsetUnit: .excluded)
    let test = TimeWindowShift(given: [Code(6)], target: [Code(4)], window: window, of: parts)
    #expect(test.shift.phasesLeftOut == 1)
    #expect(test.shift.distribution.arrangements == Double(281 * 251))
    let one = TimeWindowShift(
      given: [Code(6)], target: [Code(4)], window: window, of: parts,
      part: try TestSession.span(0, 300))
    #expect(one.shift.distribution.arrangements == 281)
  }

  @Test("The shortest shift follows the window")
  func minShift() {
    #expect(
      TimeWindowShift.usualMinShift(TimeWindow(from: .zero, to: .seconds(3))) == .seconds(10))
    #expect(
      TimeWindowShift.usualMinShift(TimeWindow(from: .seconds(-20), to: .seconds(3)))
        == .seconds(40))
  }
}
