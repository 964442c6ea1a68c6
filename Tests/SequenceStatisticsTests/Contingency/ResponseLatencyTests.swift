import CodedSessions
import SequenceStatistics
import Testing

@Suite struct ResponseLatencyTests {
  @Test func waitsAreCensoredWhereTheyCannotBeFollowed() throws {
    let record = try ContingencyCases.record(
      cues: [(5, 5), (8, 8), (30, 30), (50, 50), (58, 58)], responses: [9, 51], seconds: 60,
      hidden: [(33, 34)])
    let latency = ResponseLatency([record])
    #expect(latency.waits.map(\.time) == [3, 1, 3, 1, 2])
    #expect(latency.waits.map(\.isEvent) == [false, true, false, true, false])
    #expect(isClose(latency.answered(within: .seconds(1)), 0.4, relative: 1e-12))
    let tied = try ContingencyCases.record(
      cues: [(5, 5), (20, 20)], responses: [5, 22], seconds: 40)
    #expect(ResponseLatency([tied]).waits.map(\.time) == [10, 2])
    let included = ResponseLatency([tied], onsetUnit: .included)
    #expect(included.waits.map(\.time) == [0, 2])
    #expect(included.waits.map(\.isEvent) == [true, true])
    #expect(ResponseLatency([]).answered(within: .seconds(1)).reason == .noOccurrence)
  }
}
