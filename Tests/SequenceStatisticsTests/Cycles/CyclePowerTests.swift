import SequenceStatistics
import Testing

@Suite struct CyclePowerTests {
  /// More pursuit and longer sessions are told from chance more often; `make test-slow` draws them anew.
  @Test func powerRises() {
    let rows = CyclePower.rows
    #expect(rows.count == 12)
    for row in rows {
      #expect((0...1).contains(row.flag) && (0...1).contains(row.shift))
      // The flag asks for more than the shift.
      #expect(row.flag <= row.shift)
      for other in rows where other.seconds == row.seconds && other.pursuit > row.pursuit {
        #expect(other.shift >= row.shift && other.flag >= row.flag && other.verdict >= row.verdict)
      }
    }
  }
}
