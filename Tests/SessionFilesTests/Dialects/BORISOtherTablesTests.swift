import Testing

@testable import SessionFiles

@Suite("BORIS tables without events")
struct BORISOtherTablesTests {
  @Test(
    "Refused with E107 and named",
    arguments: [
      (["Observation id\tDate\tSubjects", "o1\t2020\tinfant"], "list of observations"),
      (["\ta\tb", "a\t0\t2", "b\t1\t0"], "matrix"),
      (["q&m1|q&m2|r&"], "sequence"),
    ])
  func refused(lines: [String], word: String) throws {
    let outcome = try read(lines: lines, name: "x.tsv")
    #expect(outcome.errors == ["E107"])
    #expect(outcome.diagnostics.first?.message.contains(word) ?? false)
    #expect(outcome.sessions.isEmpty)
  }
}
