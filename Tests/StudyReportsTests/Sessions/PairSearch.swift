import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

/// The pairs of a sequence that a report may name, found by looking at every cell of the lag table:
/// margins of each direction and chance counts are added up here, only residual and p are taken.
struct PairSearch {
  struct Pair: Equatable {
    let given: Int
    let target: Int
    let observed: Int
    let nextActs: Int
    let expected: Double
    let residual: Double
    let p: Double
  }

  /// The pair furthest above chance, else below, and the next above it after another given.
  let leading: [Pair]
  /// All pairs with an adjusted p under .05, in the order of the table.
  let surviving: [Pair]
  /// How many cells have an adjusted p.
  let tests: Int
  /// How many cells could have one.
  let candidates: Int

  init(_ sequence: SequenceAnalysis) throws {
    let partners = sequence.partners
    let table = partners.table
    let codes = table.codes.indices
    let isDyad = Set(partners.actors).count > 1
    var surviving: [Pair] = []
    var tests = 0
    var candidates = 0
    for given in codes {
      for target in codes where !isDyad || partners.actors[given] != partners.actors[target] {
        if !table.isImpossible[given: given, target: target] { candidates += 1 }
      }
      for target in codes {
        let cell = partners[given: given, target: target]
        guard let p = cell.holmP.value else { continue }
        tests += 1
        guard p < 0.05 else { continue }
        func total(_ rows: [Int], _ columns: [Int]) -> Int {
          rows.reduce(0) { sum, row in
            sum + columns.reduce(0) { $0 + table.counts[given: row, target: $1] }
          }
        }
        let givers = codes.filter { partners.actors[$0] == partners.actors[given] }
        let followers = codes.filter { partners.actors[$0] == partners.actors[target] }
        let nextActs = total([given], followers)
        let chance = Double(nextActs * total(givers, [target])) / Double(total(givers, followers))
        surviving.append(
          Pair(
            given: given, target: target, observed: table.counts[given: given, target: target],
            nextActs: nextActs,
            // One person alone has zeros in the table, which only the fit can share out.
            expected: isDyad ? chance : try #require(cell.expected.value),
            residual: try #require(cell.adjustedResidual.value), p: p))
      }
    }
    var first: Pair?
    for pair in surviving {
      let isBetter =
        first.map {
          pair.residual > 0
            ? pair.residual > $0.residual : pair.residual < $0.residual && $0.residual < 0
        } ?? true
      if isBetter { first = pair }
    }
    var second: Pair?
    for pair in surviving where pair.residual > 0 && pair.given != first?.given {
      if pair.residual > second?.residual ?? 0 { second = pair }
    }
    leading = [first, second].compactMap(\.self)
    self.surviving = surviving
    self.tests = tests
    self.candidates = candidates
  }
}
