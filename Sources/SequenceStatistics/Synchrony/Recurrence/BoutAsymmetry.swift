/// Does one record stay in what the other shows for longer than the reverse?
///
/// (s - f) / (s + f), where s is a measure of lines along the second's time and f the same along the first's: -1 to
/// 1, above 0 where the second's lines are longer. Cox et al. (2016) call it anisotropy and casnet's ratios have the
/// same sign. In the whole plot it compares only the two records' bout lengths, weighted by each other's time budget:
/// hence the name, and no word of leading or dominance. Undefined where either measure is, and where both are 0
/// (`cannotVary`). casnet's `Nlines_ani` is made from points and equals ``share``; ``lineCount`` is made from lines.
public struct BoutAsymmetry: Sendable, Hashable {
  /// Of the number of lines.
  public let lineCount: Measure
  /// Of the share of recurrent cells on lines (laminarity).
  public let share: Measure
  /// Of the mean length (trapping time).
  public let mean: Measure
  /// Of the longest line.
  public let longest: Measure
  /// Of the entropy of lengths.
  public let entropy: Measure

  /// The asymmetries of `recurrence`.
  public init(_ recurrence: CrossRecurrence) {
    let (second, first) = (recurrence.alongSecond, recurrence.alongFirst)
    func asymmetry(_ measure: (RecurrenceLines) -> Measure) -> Measure {
      let (one, other) = (measure(second), measure(first))
      guard let s = one.value else { return one }
      guard let f = other.value else { return other }
      return .ratio(s - f, s + f, ifZero: .cannotVary)
    }
    lineCount = asymmetry { .value(Double($0.lineCount)) }
    share = asymmetry(\.share)
    mean = asymmetry(\.mean)
    longest = asymmetry(\.longest)
    entropy = asymmetry(\.entropyNats)
  }
}
