import CodedSessions
import SequenceStatistics
import Testing

@Suite struct PairedSectionsTests {
  @Test func stretchesEndAtBordersAndAtUncodableTime() throws {
    let session = try TestSession.session(
      [
        try TestSession.gaze([(0, 0, 10), (1, 10, 25), (0, 25, 60)]),
        try TestSession.voice([(4, 5, 15), (4, 50, 55)], gaps: [(30, 35)]),
      ], phases: [("a", 0, 20), ("b", 20, 60)])
    let sections = PairedSections(
      session.streams[0], session.streams[1], of: session,
      categories: [Code(0): 1, Code(4): 1])
    let found = sections.stretches.map { stretch in
      stretch.map { [$0.span.onset.seconds, $0.span.offset.seconds] }
    }
    #expect(
      found == [
        [[0, 5], [5, 10], [10, 15], [15, 20]], [[20, 25], [25, 30]],
        [[35, 50], [50, 55], [55, 60]],
      ])
    #expect(sections.stretches[0].map(\.first) == [1, 1, nil, nil])
    #expect(sections.stretches[0].map(\.second) == [nil, 1, 1, nil])
    #expect(sections.duration == .seconds(55))
  }
}
