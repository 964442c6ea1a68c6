/// How far do two coders agree on each code, when several codes can hold at once?
///
/// Each code is aligned by itself, by the rule of ``TimedAlignment``: there are matches, omissions and commissions
/// but no confusions, and a smile that one coder notes before a voice and the other after it is not lost, as it would
/// be where all codes are kept in one order. Kappa has no meaning here; the share 2m / (2m + o + c) of each
/// code does not correct for chance. Costs decide nothing: the most pairs are taken, then the smallest sum of onset
/// differences. O((n + m) k) to part the codes, then as ``TimedAlignment``.
public struct CodewiseAlignment: Sendable, Hashable {
  /// Of each code, its alignment.
  public let alignments: [TimedAlignment]

  /// Aligns each code of a double coding alone.
  public init(_ coding: DoubleCoding, rule: TimedAlignment.Rule) {
    let marks = ComparableMarks(coding)
    alignments = (0..<coding.categories).map { code in
      TimedAlignment(
        marks.only(code), categories: coding.categories, blocks: coding.blocks, rule: rule)
    }
  }

  /// Of each code, matches, omissions and commissions.
  public var perCode: [CodeAgreement] {
    alignments.enumerated().map { code, alignment in alignment.table.agreement(on: code) }
  }

  /// All codes together.
  public var overall: CodeAgreement {
    perCode.reduce(CodeAgreement(matches: 0, omissions: 0, commissions: 0)) { sum, code in
      CodeAgreement(
        matches: sum.matches + code.matches, omissions: sum.omissions + code.omissions,
        commissions: sum.commissions + code.commissions)
    }
  }

  /// What became of each event, by onset, then code.
  public var events: [EventMatch] {
    let listed = alignments.enumerated().flatMap { code, alignment in
      alignment.events.enumerated().map { ($1.onset, code, $0, $1) }
    }
    return listed.sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }.map(\.3)
  }
}
