import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// The sentences at the top of a session report, made from the numbers by fixed rules.
struct SessionFindings {
  let sentences: [RichText]
  /// The pairs of behaviours that survive correction.
  let pairs: PartnerPairs

  init(_ analysis: SessionAnalysis, names: BehaviourNames) {
    pairs = PartnerPairs(analysis.sequence)
    var sentences = [Self.budgets(analysis, names)].compactMap(\.self)
    if let sequence = analysis.sequence {
      sentences += Self.sequence(sequence, pairs, names)
    }
    self.sentences = sentences
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
      guard shares.count > 1, shares[1].share >= 0.005 else { return head }
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
    _ sequence: SequenceAnalysis, _ pairs: PartnerPairs, _ names: BehaviourNames
  ) -> [RichText] {
    if let reason = PartnerPairs.reasonForNoTest(sequence) { return [RichText(reason)] }
    let partners = sequence.partners
    guard !pairs.leading.isEmpty else {
      let tested =
        "\(Decimals.count(partners.testCount)) of \(Phrases.counted(partners.candidateCount, "pair", "pairs"))"
      let between = partners.actorCount > 1 ? " between the partners" : ""
      return [
        "\(tested) of behaviours\(between) \(partners.testCount == 1 ? "was" : "were") frequent enough to test; none was distinguishable from chance with this much data (Holm’s correction)."
      ]
    }
    return pairs.leading.enumerated().map { index, pair in
      let codes = partners.table.codes
      let chance = pair.cell.chanceAmongNextActs.value.map { Decimals.percent($0) }
      let direction = pair.residual > 0 ? "more" : "less"
      // The model and the correction are named once.
      let model: RichText =
        index == 0
        ? "\(PartnerPairs.model(pair, sequence, names)); \(p: pair.p), Holm’s correction over the \(Phrases.counted(partners.testCount, "pair", "pairs")) tested"
        : "\(p: pair.p)"
      let after: RichText =
        "After “\(names.full(codes[pair.given]))”, when \(names.person(codes[pair.target])) acted next, it was “\(names.label(codes[pair.target]))” \(strong: "\(pair.cell.observed) of \(pair.cell.nextActs)") times (\(Decimals.percent(pair.cell.observed, of: pair.cell.nextActs)))"
      return
        "\(after), \(direction) often than the \(chance ?? Decimals.absent) that chance gives (\(model))."
    }
  }
}
