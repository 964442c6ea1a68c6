import CodedSessions
import SequenceStatistics
import Testing

@Suite struct CaveatTests {
  static let all: [Caveat] = [
    .sparseCells(count: 3, of: 9, smallestExpected: 0.0992, limit: 5),
    .sparseCell(given: Code(0), target: Code(1), expected: 2.1, limit: 5),
    .fewPairs(pairs: 18, cells: 6), .extremeByEmptyCell(count: 1), .halfAdded(count: 2),
    .forcedZeros(count: 2), .notConverged(iterations: 100_000, relativeGap: 3e-7),
    .tiedOnsets(count: 3, of: 5, rule: EventSequence.tieRule), .pairsLost(count: 1, of: 4),
    .tiedPairsLeftOut(count: 2), .unlistedPairs(count: 1), .boutsCut(count: 2, of: 7),
    .uncodableBeforeFirst(seconds: 4), .halfAddedToAll, .halfAddedToZero,
    .smallMargin(total: 3, limit: 5),
    .fewCues(count: 1, limit: 10), .pooledTally(dyads: 64),
  ]

  @Test func wordsAndNumbers() {
    let name = { (code: Code) in ["looks away", "approaches"][Int(code.index)] }
    #expect(
      Self.all[0].sentence(naming: name)
        == "3 of 9 cells have an expected count below 5 (the smallest is 0.1); prefer a "
        + "permutation test for them.")
    #expect(
      Self.all[1].sentence(naming: name)
        == "The expected count of looks away → approaches is 2.1, below 5; prefer a permutation "
        + "test.")
    #expect(Self.all[3].sentence(naming: name).contains("in 1 cell only"))
    #expect(Self.all[6].sentence(naming: name).contains("3e-07"))
    #expect(
      Self.all[8].sentence(naming: name)
        == "1 of 4 pairs was not counted because uncodable time or a phase border lies between.")
    #expect(
      Self.all[9].sentence(naming: name)
        == "2 pairs of simultaneous onsets were not counted: nobody knows which came first.")
    #expect(
      Caveat.tiedPairsLeftOut(count: 1).sentence(naming: name)
        == "1 pair of simultaneous onsets was not counted: nobody knows which came first.")
    #expect(Self.all[10].sentence(naming: name).hasPrefix("1 pair with"))
    #expect(
      Self.all[11].sentence(naming: name)
        == "2 of 7 bouts are cut by an edge of codable time; their lengths are lower bounds.")
    #expect(
      Caveat.boutsCut(count: 1, of: 7).sentence(naming: name)
        == "1 of 7 bouts is cut by an edge of codable time; its length is a lower bound.")
  }

  @Test func wordsOfDyads() {
    let name = { (code: Code) in "\(code.index)" }
    #expect(
      Caveat.smallMargin(total: 3, limit: 5).sentence(naming: name)
        == "The smallest row or column total is 3, below 5; the index is better treated as missing."
    )
    #expect(
      Caveat.fewCues(count: 1, limit: 10).sentence(naming: name)
        .hasPrefix("The given occurred 1 time, fewer than 10;"))
    #expect(
      Caveat.pooledTally(dyads: 64).sentence(naming: name)
        .hasPrefix("The counts of 64 dyads were added up for display only;"))
  }

  @Test func everyKindHasItsOwnIdAndASentence() {
    #expect(Set(Self.all.map(\.id)).count == Self.all.count)
    for caveat in Self.all {
      #expect(caveat.sentence { "\($0.index)" }.hasSuffix("."))
    }
  }
}
