import CodedSessions
import SequenceStatistics
import Testing

/// The published values are held in `ReferenceCaseTests` and `PublishedTablesTests`.
@Suite struct WampoldKappaTests {
  @Test func bothVariantsAgreeOffTheDiagonalAtLagOne() throws {
    let sequence = EventSequence([codes("abacabbcacbabcab")])
    let table = try LagTable(sequence: sequence, codes: codes("abc"))
    let published = WampoldKappa(
      table, frequencies: EventFrequencies(sequence, codes: table.codes))
    let exact = WampoldKappa(
      exact: PermutationMoments(sequence, codes: table.codes, lag: 1), of: table)
    for given in 0..<3 {
      for target in 0..<3 where given != target {
        let one = published.cells[given: given, target: target].value
        #expect(isClose(exact.cells[given: given, target: target], one ?? .nan))
        let z = published.z[given: given, target: target].value
        #expect(isClose(exact.z[given: given, target: target], z ?? .nan))
      }
    }
  }

  @Test func theLargestAndTheSmallestCountsGiveOneAndMinusOne() throws {
    let sequence = EventSequence([codes("aaaabcbcbc")])
    let table = try LagTable(sequence: sequence, codes: codes("abc"))
    let exact = WampoldKappa(
      exact: PermutationMoments(sequence, codes: table.codes, lag: 1), of: table)
    #expect(exact.cells[given: 0, target: 0].value == 1)
    #expect(exact.cells[given: 0, target: 2].value == -1)
    #expect(exact.cells[given: 1, target: 2].value == 1)
  }

  @Test func aCodeThatNeverOccursHasNone() throws {
    let sequence = EventSequence([codes("abab")])
    let table = try LagTable(sequence: sequence, codes: codes("abc"))
    let published = WampoldKappa(
      table, frequencies: EventFrequencies(sequence, codes: table.codes))
    #expect(published.cells[given: 2, target: 0].reason == .emptyMargin)
    #expect(published.z[given: 2, target: 0].reason == .emptyMargin)
  }
}
