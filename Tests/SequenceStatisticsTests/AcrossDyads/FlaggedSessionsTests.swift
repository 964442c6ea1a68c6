import SequenceStatistics
import Testing

@Suite struct FlaggedSessionsTests {
  @Test("R: p.adjust(c(.01, .04, .03, .005, .2), \"BH\")") func adjustedByR() {
    let flagged = FlaggedSessions(
      ["a", "b", "c", "d", "e", "f"],
      p: [
        .value(0.01), .value(0.04), .value(0.03), .value(0.005), .undefined(.tooShort), .value(0.2),
      ])
    let expected = [0.025, 0.05, 0.05, 0.025, nil, 0.2]
    for (row, q) in zip(flagged.rows, expected) {
      #expect(row.adjusted.value.map { isClose($0, q ?? -1) } ?? (q == nil), "\(row.session)")
    }
    #expect(flagged.testedCount == 5 && flagged.undefinedCount == 1)
    #expect(flagged.rows[4].adjusted == .undefined(.tooShort) && !flagged.rows[4].survives)
    #expect(flagged.survivors.map(\.session).prefix(1) == ["a"])
    #expect(flagged.survivors.contains { $0.session == "d" })
  }

  @Test func levels() {
    let p = [Measure.value(0.001), .value(0.04)]
    #expect(FlaggedSessions(["a", "b"], p: p, level: 0.01).survivors.map(\.session) == ["a"])
    #expect(FlaggedSessions(["a", "b"], p: p, level: 0).survivors.isEmpty)
  }

  @Test func edges() {
    #expect(FlaggedSessions([], p: [.value(0.1)]).rows.isEmpty)
    let short = FlaggedSessions(["a", "b"], p: [.value(0.01)])
    #expect(short.rows[1].p == .undefined(.missingValue) && short.undefinedCount == 1)
  }
}
