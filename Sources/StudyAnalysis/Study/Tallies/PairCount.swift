public import SequenceStatistics

/// The counts of a question with a given and a target.
public enum PairCount: Int, Sendable, CaseIterable {
  /// Target after the given.
  case both
  /// No target after the given.
  case givenOnly
  /// Target without the given.
  case targetOnly
  /// Neither.
  case neither
  /// Givens, those that cannot be told among them.
  case givens
  /// Targets.
  case targets
}

extension Tally {
  /// A count of a question with a given and a target.
  public subscript(count: PairCount) -> Int { self.count(count.rawValue) }

  /// The 2×2 table of a question with a given and a target; `nil` where a count is too large for one.
  public var association: Association2x2? {
    Association2x2(a: self[.both], b: self[.givenOnly], c: self[.targetOnly], d: self[.neither])
  }

  /// A tally of a 2×2 table.
  init(
    _ table: Association2x2, givens: Int, targets: Int, chance: [ChanceTally?] = [],
    waits: [Int] = [], verdict: Verdict? = nil
  ) {
    self.init(
      counts: [table.a, table.b, table.c, table.d, givens, targets], chance: chance, waits: waits,
      verdict: verdict)
  }
}
