import Testing

@testable import SequenceStatistics

@Suite struct OptimalAlignmentsTests {
  private func optima(_ pieces: [([Int], [Int])], categories: Int = 2) -> OptimalAlignments {
    OptimalAlignments(
      pieces.map { first, second in
        OptimalAlignments.Problem(
          band: PairingBand(rows: first.count, columns: second.count),
          worths: SequenceAlignment.CodeWorths(first: first, second: second, same: 2, other: 1),
          first: first, second: second)
      }, categories: categories)
  }

  @Test func piecesArePutTogether() {
    // One of two equal events is single: two alignments, one table; three times it is 2³ and still one.
    let piece = ([0, 0, 1], [0, 1])
    let one = optima([piece])
    #expect(one.count == .value(2) && one.tableCount == 1 && one.kappas.count == 1)
    let three = optima([piece, piece, piece])
    #expect(three.count == .value(8) && three.tableCount == 1)
    #expect(three.fewestMatches == 6 && three.mostMatches == 6)
  }

  @Test func tablesOfPiecesAreCombinedAnew() {
    // Each piece alone has two tables; which one is chosen twice makes three sums.
    let piece = ([0, 1], [1, 0])
    let alone = OrderedMatchings.best(2, 2) { row, column in
      (piece.0[row] == piece.1[column] ? 2 : 1, 0)
    }
    let tables = OrderedMatchings.kappas(alone.sets, piece.0, piece.1, categories: 2).tables
    #expect(tables == 3 && optima([piece]).tableCount == 3)
    let twice = optima([piece, piece])
    var sums: Set<EventAgreementTable> = []
    for one in alone.sets {
      for other in alone.sets {
        sums.insert(
          OrderedMatchings.table(one, piece.0, piece.1, categories: 2)
            + OrderedMatchings.table(other, piece.0, piece.1, categories: 2))
      }
    }
    #expect(twice.tableCount == sums.count && twice.count == .value(9))
    let kappas = sums.compactMap { EventKappa($0).kappa.value }.sorted()
    #expect(isClose(twice.lowestKappa, kappas.first ?? 2, absolute: 1e-12))
    #expect(isClose(twice.highestKappa, kappas.last ?? -2, absolute: 1e-12))
  }

  @Test func tooManyTablesSayTooMany() {
    let pieces = (0..<2000).map { _ in ([0, 1], [1, 0]) }
    let many = optima(pieces)
    #expect(many.tableCount == nil && many.lowestKappa == .undefined(.tooMany))
    #expect(many.count == .undefined(.infinite) && many.fewestMatches == 0)
    #expect(many.mostMatches == 2000)
  }

  @Test func nothingToAlign() {
    #expect(optima([]).count == .value(1) && optima([]).kappas.isEmpty)
    #expect(optima([([], [])]).lowestKappa == .undefined(.noPairs))
    #expect(optima([([0], [])]).highestKappa == .undefined(.emptyMargin))
    #expect(optima([([0], [0])]).highestKappa == .undefined(.chanceComplete))
  }
}
