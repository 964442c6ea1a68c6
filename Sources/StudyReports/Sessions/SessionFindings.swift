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
  /// The pair furthest above chance, or else below it, of those that survive correction.
  let clearest: Pair?

  init(_ analysis: SessionAnalysis, names: BehaviourNames) {
    let surviving = Self.surviving(analysis)
    clearest = surviving.first { $0.residual > 0 } ?? surviving.last
    var sentences = [Self.budgets(analysis, names)].compactMap(\.self)
    if let sequence = analysis.sequence {
      sentences.append(Self.sequence(sequence, clearest, names))
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

  /// Where the time of each partner's first state stream went, in one sentence.
  private static func budgets(_ analysis: SessionAnalysis, _ names: BehaviourNames) -> RichText? {
    let parts = analysis.pair.compactMap { person -> RichText? in
      let budget = analysis.budgets.first { $0.person == person && $0.kind == .state }
      let shares = (budget?.rows ?? []).compactMap { row -> (code: Code, share: Double)? in
        row.duration.percentOfCodableTime.value.map { (row.code, $0 / 100) }
      }.sorted { $0.share > $1.share }
      guard let first = shares.first, first.share > 0 else { return nil }
      let head: RichText =
        "\(person.id) spent \(strong: Decimals.percent(first.share)) of codable time in “\(names.label(first.code))”"
      guard shares.count > 1, shares[1].share > 0 else { return head }
      return
        "\(head) and \(Decimals.percent(shares[1].share)) in “\(names.label(shares[1].code))”"
    }
    guard let first = parts.first else { return nil }
    let start = first.capitalized
    return parts.count > 1 ? "\(start); \(parts[1])." : "\(start)."
  }

  /// What the score shows at first sight: how often the first partner turned away and what the second
  /// did about it, or each partner's commonest behaviour.
  static func course(_ analysis: SessionAnalysis, names: BehaviourNames) -> RichText? {
    let codebook = analysis.session.codebook
    let parts = analysis.pair.enumerated().compactMap { index, person -> String? in
      let rows = analysis.budgets.filter { $0.person == person }.flatMap(\.rows)
      let wanted: CodeClass = index == 0 ? .away : .pursuit
      let row =
        rows.first { codebook[$0.code].codeClass == wanted && $0.frequency.count > 0 }
        ?? rows.max { $0.frequency.count < $1.frequency.count }
      guard let row, row.frequency.count > 0 else { return nil }
      let times = Phrases.counted(row.frequency.count, "time", "times")
      return names.full(row.code) + " " + times
    }
    guard let first = parts.first else { return nil }
    return RichText(Phrases.sentenceStart(([first] + parts.dropFirst()).joined(separator: "; ")))
  }

  private static func sequence(
    _ sequence: SequenceAnalysis, _ clearest: Pair?, _ names: BehaviourNames
  ) -> RichText {
    let table = sequence.table
    guard let best = clearest else {
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
    let model = sequence.unrepeatable.isEmpty ? "independence" : "quasi-independence"
    return
      "After “\(given)” the next event was “\(target)” \(strong: "\(best.cell.observed) of \(total)") times (\(Decimals.percent(best.cell.observed, of: total))), \(direction) often than the \(Decimals.percent(chance)) that chance gives (\(model); \(p: p), Holm over \(Phrases.counted(table.testCount, "pair", "pairs")))."
  }
}
