import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite("UnitGrid")
struct UnitGridTests {
  @Test("Units are numbered from the begin of the session, also before it")
  func places() throws {
    let part = try #require(TimeSpan(onset: .milliseconds(2_500), offset: .milliseconds(9_500)))
    let grid = UnitGrid(origin: .milliseconds(500), unit: 1_000_000, part: part)
    #expect(grid.place(.milliseconds(500)) == 0)
    #expect(grid.place(.milliseconds(499)) == -1)
    #expect(grid.units == 2..<9)
    // A moment at the very end belongs to the last unit.
    #expect(grid.place(.milliseconds(9_500)) == 8)
    #expect(grid.units(.milliseconds(1_400)) == 1 && grid.units(.milliseconds(-1_600)) == -2)
  }

  @Test("A unit that a phase border cuts belongs to no phase")
  func segments() throws {
    let whole = try TestSession.span(0, 10)
    let grid = UnitGrid(origin: .zero, unit: 1_000_000, part: whole)
    let phase = Phase(
      name: "play", span: try #require(TimeSpan(onset: .zero, offset: .milliseconds(4_500))))
    #expect(grid.segments(phases: [phase]) == [0..<4, 5..<10])
  }
}
