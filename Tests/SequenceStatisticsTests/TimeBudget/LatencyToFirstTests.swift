import CodedSessions
import SequenceStatistics
import Testing

@Suite struct LatencyToFirstTests {
  @Test func neverOccurring() throws {
    let latency = LatencyToFirst(
      of: Code(1), in: try TestSession.gaze([(0, 5, 60)]), session: try TestSession.span(0, 60))
    #expect(latency.seconds == .undefined(.noOccurrence) && latency.uncodableBefore == .zero)
  }

  @Test func fromTheBeginOfTheSession() throws {
    let touch = try TestSession.touch([12, 30])
    let latency = LatencyToFirst(of: Code(6), in: touch, session: try TestSession.span(0, 60))
    #expect(latency.seconds == .value(12) && latency.uncodableBefore == .zero)
    let late = LatencyToFirst(of: Code(6), in: touch, session: try TestSession.span(10, 60))
    #expect(late.seconds == .value(2))
  }

  @Test func underWayAtTheBegin() throws {
    let gaze = try TestSession.gaze([(0, 0, 60)])
    let latency = LatencyToFirst(of: Code(0), in: gaze, session: try TestSession.span(0, 60))
    #expect(latency.seconds == .value(0))
  }

  @Test func uncodableTimeBeforeIsReported() throws {
    let gaze = try TestSession.gaze([(0, 3, 10), (2, 15, 60)])
    let latency = LatencyToFirst(of: Code(2), in: gaze, session: try TestSession.span(0, 60))
    #expect(latency.seconds == .value(15) && latency.uncodableBefore == .seconds(8))
  }
}
