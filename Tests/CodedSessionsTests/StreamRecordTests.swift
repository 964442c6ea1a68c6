import CodedSessions
import Testing

@Suite struct StreamRecordTests {
  private func span(_ from: Int64, _ to: Int64) throws -> TimeSpan {
    try #require(TimeSpan(onset: .seconds(from), offset: .seconds(to)))
  }

  @Test func statesUnderWayAndTheUnknown() throws {
    let whole = try span(0, 20)
    let infant = Person("infant")
    let look = Code(0)
    let gaze = try Stream(
      person: infant, name: "gaze",
      states: [
        Bout(code: look, span: try span(0, 5)), Bout(code: look, span: try span(8, 20)),
      ], within: whole)
    let voice = try Stream(
      person: infant, name: "voice", intervals: [], isExclusive: true,
      uncodable: TimeSet(try span(4, 6)), within: whole)
    #expect(gaze.recordBegins == Set([SessionTime.zero, .seconds(8)]))
    #expect(voice.recordBegins.isEmpty)
    #expect(gaze.uncodable(within: whole) == TimeSet(try span(5, 8)))
    #expect([gaze, voice].uncodable(within: whole) == TimeSet(try span(4, 8)))
    #expect([gaze, voice].uncodable(within: try span(5, 7)) == TimeSet(try span(5, 7)))
  }
}
