import CodedSessions
import SequenceStatistics
import Testing

@Suite struct ContingencyRecordTests {
  @Test func whatWasUnderWayDidNotBegin() throws {
    let session = try TestSession.session(
      [
        try TestSession.gaze([(2, 0, 5), (0, 5, 10), (2, 10, 60)]),
        try TestSession.voice([(4, 0, 2), (4, 11, 12)], gaps: [(40, 42)]),
      ], phases: [("a", 0, 30), ("b", 30, 60)])
    let records = ContingencyRecord.records(of: session, cues: [Code(2)], responses: [Code(4)])
    #expect(records.map(\.phase) == ["a", "b"])
    #expect(records[0].cues.map(\.onset) == [.seconds(10)])
    #expect(records[0].responses == [.zero, .seconds(11)])
    #expect(records[1].responseUnknown.spans == [try TestSession.span(40, 42)])
  }
}
