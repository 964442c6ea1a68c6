import CodedSessions
import SequenceStatistics
import Testing

@Suite struct OverlapTableTests {
  @Test func everyPairOfCodes() throws {
    let session = try TestSession.session([
      try TestSession.gaze([(0, 0, 20), (2, 20, 45), (0, 45, 60)]),
      try TestSession.voice([(4, 5, 15), (5, 30, 40), (4, 50, 55)]),
    ])
    let table = OverlapTable(session.streams[0], session.streams[1], of: session)
    #expect(
      table.cells.map { [$0.first.index, $0.second.index] } == [[0, 4], [0, 5], [2, 4], [2, 5]])
    #expect(table.cells.map(\.overlap.joint.seconds) == [15, 0, 0, 10])
    #expect(table.cells[0].overlap.expected == .value(35.0 * 15 / 60))
    for cell in table.cells {
      #expect(cell.shift.way == .swept(shifts: 41))
      #expect(isClose(cell.shift.observed, cell.overlap.joint.seconds / 60, absolute: 1e-12))
    }
    // Looking and speaking, by the second.
    let looks = (0..<60).map { $0 < 20 || $0 >= 45 }
    let speaks = (0..<60).map { (5..<15).contains($0) || (50..<55).contains($0) }
    let reached = (10...50).count { shift in
      (0..<60).count { looks[$0] && speaks[($0 - shift + 60) % 60] } >= 15
    }
    #expect(isClose(table.cells[0].shift.pGreater, Double(1 + reached) / 42, relative: 1e-12))
  }
}
