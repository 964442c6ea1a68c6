import CodedSessions
import SequenceStatistics
import Testing

@Suite struct EventBaseZTests {
  @Test func withTheTotalsOfTheTableItIsTheAdjustedResidual() throws {
    // A closed chain: every event but the last is a given, and the last is the first again.
    let events = codes("abacabcbacba")
    let table = try LagTable(
      sequence: EventSequence([events]), codes: codes("abc"))
    let z = EventBaseZ(table, frequencies: EventFrequencies(counts: table.rowTotals))
    let totals = try LagTable(
      counts: table.codes.indices.map { Array(table.counts.row($0)) })
    #expect(table.rowTotals == table.columnTotals)
    let residual = AdjustedResidual(totals)
    for (one, other) in zip(z.cells.cells, residual.cells.cells) {
      #expect(isClose(one, other.value ?? .nan, absolute: 1e-12))
    }
  }

  @Test func aCodeThatNeverOccursHasNone() throws {
    let table = try LagTable(sequence: EventSequence([codes("abab")]), codes: codes("abc"))
    let z = EventBaseZ(
      table, frequencies: EventFrequencies(EventSequence([codes("abab")]), codes: table.codes))
    #expect(z.cells[given: 2, target: 0].reason == .emptyMargin)
    #expect(z.cells[given: 0, target: 2].reason == .emptyMargin)
  }
}
