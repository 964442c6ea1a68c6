import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// The sentences at the top of a session report, made from the numbers by fixed rules.
struct SessionFindings {
  /// A pair of behaviours that survives correction.
  struct Pair {
    let given: Int
    let target: Int
    let cell: LagSequentialAnalysis.Cell
    let residual: Double
  }

  let sentences: [RichText]
  /// The pair furthest above chance, if one survives correction.
  let strongest: Pair?

  private let analysis: SessionAnalysis
  private let names: BehaviourNames

  init(_ analysis: SessionAnalysis, names: BehaviourNames) {
    self.analysis = analysis
    self.names = names
    let surviving = Self.surviving(analysis)
    strongest = surviving.first { $0.residual > 0 }
    var sentences = analysis.pair.compactMap { Self.budget(of: $0, analysis, names) }
    if let sequence = analysis.sequence {
      sentences.append(Self.sequence(sequence, surviving, names))
    }
    self.sentences = sentences
  }

  /// Cells whose Holm-adjusted p is under .05, the strongest first.
  static func surviving(_ analysis: SessionAnalysis) -> [Pair] {
    guard let table = analysis.sequence?.table else { return [] }
    var pairs: [Pair] = []
    for given in table.table.codes.indices {
      for target in table.table.codes.indices {
        let cell = table[given: given, target: target]
        guard let p = cell.holmP.value, p < 0.05, let z = cell.adjustedResidual.value else {
          continue
        }
        pairs.append(Pair(given: given, target: target, cell: cell, residual: z))
      }
    }
    return pairs.enumerated().sorted {
      ($1.element.residual, $0.offset) < ($0.element.residual, $1.offset)
    }.map(\.element)
  }

  private static func budget(
    of person: Person, _ analysis: SessionAnalysis, _ names: BehaviourNames
  ) -> RichText? {
    let states = analysis.budgets.filter { $0.person == person && $0.kind == .state }
    guard let budget = states.first else { return nil }
    let shares = budget.rows.compactMap { row -> (code: Code, share: Double)? in
      row.duration.percentOfCodableTime.value.map { (row.code, $0 / 100) }
    }.sorted { $0.share > $1.share }
    guard let first = shares.first, first.share > 0 else { return nil }
    let head: RichText =
      "Of the codable time, \(person.id) “\(names.label(first.code))” took \(strong: Decimals.percent(first.share))"
    guard shares.count > 1, shares[1].share > 0 else { return "\(head)." }
    return
      "\(head) and “\(names.label(shares[1].code))” \(Decimals.percent(shares[1].share))."
  }

  private static func sequence(
    _ sequence: SequenceAnalysis, _ surviving: [Pair], _ names: BehaviourNames
  ) -> RichText {
    let table = sequence.table
    guard let best = surviving.first(where: { $0.residual > 0 }) ?? surviving.last else {
      return table.testCount == 0
        ? "No pair of behaviours was frequent enough for a test of what follows what."
        : "No pair of behaviours followed one another more or less often than chance (Holm over \(Phrases.counted(table.testCount, "pair", "pairs")))."
    }
    let given = names.full(table.table.codes[best.given])
    let target = names.full(table.table.codes[best.target])
    let total = table.table.rowTotals[best.given]
    let p = best.cell.holmP.value ?? 1
    let chance = best.cell.expected.value.map { $0 / Double(max(1, total)) } ?? 0
    let direction = best.residual > 0 ? "more" : "less"
    return
      "After “\(given)” the next event was “\(target)” \(strong: Phrases.share(best.cell.observed, of: total)) times, \(direction) often than chance (\(Decimals.percent(chance)); \(p: p), Holm over \(Phrases.counted(table.testCount, "pair", "pairs")))."
  }
}
