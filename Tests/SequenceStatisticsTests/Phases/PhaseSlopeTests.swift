import CodedSessions
import SequenceStatistics
import Testing

@Suite struct PhaseSlopeTests {
  @Test func aShareThatFallsSteadily() throws {
    // 10, 8, 6 and 4 of every 10 s.
    let gaze = try TestSession.gaze(
      [
        (0, 0, 18), (2, 18, 20), (0, 20, 26), (2, 26, 30), (0, 30, 34), (2, 34, 40),
      ], until: 40)
    let slope = PhaseSlope(
      of: Code(0), in: gaze, during: try TestSession.span(0, 40), slice: .seconds(10))
    #expect(slope.slices.map(\.value.value) == [1, 0.8, 0.6, 0.4])
    // .2 in 10 s are 1.2 in a minute.
    #expect(isClose(slope.perMinute, -1.2, relative: 1e-9))
  }

  @Test func slicesThatCouldNotBeCodedAreLeftOut() throws {
    let voice = try TestSession.voice([(4, 0, 5), (4, 30, 40)], gaps: [(10, 18)])
    let slope = PhaseSlope(
      of: Code(4), in: voice, during: try TestSession.span(0, 44), slice: .seconds(10))
    // 10 to 20 is known for 2 s only; 4 s are left over at the end and no slice.
    #expect(slope.slices.map(\.value.value) == [0.5, nil, 0, 1])
    #expect(slope.perMinute.value != nil)
    let short = PhaseSlope(
      of: Code(4), in: voice, during: try TestSession.span(0, 20), slice: .seconds(10))
    #expect(short.perMinute == .undefined(.tooShort))
    let longer = PhaseSlope(
      of: Code(4), in: voice, during: try TestSession.span(30, 45), slice: .seconds(10))
    #expect(longer.slices.count == 2 && longer.slices.last?.span.duration == .seconds(5))
  }

  @Test func momentsAreCounted() throws {
    let touch = try TestSession.touch([1, 2, 12, 13, 14, 22, 23, 24, 25])
    let slope = PhaseSlope(
      of: Code(6), in: touch, during: try TestSession.span(0, 30), slice: .seconds(10))
    #expect(slope.slices.map(\.value.value) == [12, 18, 24])
    #expect(isClose(slope.perMinute, 36, relative: 1e-9))
  }
}
