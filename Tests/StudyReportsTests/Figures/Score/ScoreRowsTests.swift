import CodedSessions
import Testing

@testable import StudyReports

@Suite struct ScoreRowsTests {
  @Test(arguments: [
    (1, 1_000, 1), (2_000, 2_000, 1), (30_000, 30_000, 1), (30_001, 30_000, 2),
    (120_000, 30_000, 4), (240_000, 60_000, 4), (360_000, 120_000, 3), (1_200_000, 300_000, 4),
    (10_800_000, 300_000, 36), (57_600_000, 1_800_000, 32), (864_000_000, 86_400_000, 10),
  ])
  func rowsAreFewAndEqual(milliseconds: Int, row: Int, count: Int) throws {
    let rows = ScoreRows(try SampleSessions.span(0, Int64(milliseconds)))
    #expect(rows.length == .milliseconds(Int64(row)))
    #expect(rows.count == count)
    #expect(rows.ticks(of: 0).count <= 13)
  }

  @Test func partsCoverASpanWithoutOverlap() throws {
    for onset in stride(from: Int64(-70_000), to: 50_000, by: 9_990) {
      let session = try SampleSessions.span(onset, onset + 130_000)
      let rows = ScoreRows(session)
      #expect(rows.origin <= session.onset)
      for length in [1, 999, 30_000, 61_234] as [Int64] {
        let span = try SampleSessions.span(onset + 500, onset + 500 + length)
        let parts = rows.parts(of: span)
        #expect(TimeSet(parts.map(\.span)) == TimeSet(span))
        #expect(parts.reduce(SessionTime.zero) { $0 + $1.span.duration } == span.duration)
      }
      #expect(rows.row(of: session.offset) == rows.count - 1)
      #expect(rows.parts(of: session).count == rows.count)
    }
  }
}
