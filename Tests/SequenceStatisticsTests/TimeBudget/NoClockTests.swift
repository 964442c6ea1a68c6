import CodedSessions
import SequenceStatistics
import Testing

@Suite("A record without a clock")
struct NoClockTests {
  @Test(
    "Counts and shares remain, rates, lengths and latencies do not exist",
    arguments: [TimeUnit.Origin.order, .interval])
  func budget(origin: TimeUnit.Origin) throws {
    let person = Person("infant")
    let span = try #require(TimeSpan(onset: .zero, offset: .seconds(10)))
    let half = try #require(TimeSpan(onset: .seconds(5), offset: .seconds(10)))
    let session = try CodedSession(
      id: "S", span: span, spanOrigin: .stated,
      timeUnit: TimeUnit(step: .seconds(1), origin: origin),
      persons: [person],
      streams: [
        try Stream(
          person: person, name: "gaze", intervals: [Bout(code: Code(0), span: half)],
          isExclusive: true, within: span)
      ], codebook: try Codebook([.init(person: person, stream: "gaze", name: "look")]))
    let row = try #require(TimeBudget(of: session.streams[0], in: session).rows.first)
    #expect(row.frequency.count == 1)
    #expect(row.frequency.ratePerMinute == .undefined(.noClock))
    #expect(row.duration.percentOfCodableTime == .value(50))
    for measure in [
      row.duration.total, row.duration.mean, row.duration.median, row.duration.longest,
      row.latency.seconds,
    ] {
      #expect(measure == .undefined(.noClock))
    }
  }
}
