public import SequenceStatistics

/// Is one record's partner quicker to respond than another's?
///
/// The log-rank test of the two records' waits and the ratio of their rates (proportional hazards), the first record
/// against the second; above 1 the first is answered sooner. Waits of one record depend on one another, so the test is
/// of these two records alone and its p is too small. Undefined where ``LogRank`` and ``CoxRegression`` are. Cost: theirs.
public struct WaitComparison: Sendable, Hashable {
  /// The test of no difference.
  public let logRank: LogRank
  /// How many times as soon, in rate, responses come in the first record.
  public let hazard: CoxRegression.Coefficient?

  /// Compares the waits of two records; `nil` where one of them has none.
  public init?(_ first: ResponseLatency, _ second: ResponseLatency) {
    guard !first.waits.isEmpty, !second.waits.isEmpty else { return nil }
    logRank = LogRank(first.waits, second.waits)
    hazard =
      CoxRegression(
        first.waits.map { .init($0, [1]) } + second.waits.map { .init($0, [0]) }
      ).coefficients.first
  }
}
