/// For replication: what would the R package CoinCalc print for these events?
///
/// The numbers of `CC.eca.es` and `CC.eca.ts` (CoinCalc 2.0) with `sigtest = "poisson"`. Results of this
/// library come from ``EventCoincidence``; they differ from these, knowingly, in that
/// - every event is in the denominator, also where its window lies outside the record (es: where it lies itself
///   outside the span common to both), so that it can only be a miss;
/// - `es` takes ΔT / (T - τ) for the share of time in a window although times are whole numbers, `ts` (ΔT + 1)
///   / (T - τ);
/// - symmetric, `es` takes (2 ΔT - 1) / T and `ts` (2 ΔT + 1) / T: neither leaves out the lag;
/// - with ΔT = 0 `es` prints a p of 0 for any coincidence; symmetric, its share is below 0, and here there is
///   no p.
///
/// As in the package, A holds the events to be explained and B the possible precursors. Source: Siegmund,
/// Siegmund and Donner (2017). O((n + m) log (n + m)).
public struct CoinCalcCoincidence: Sendable, Hashable {
  /// Which of the package's functions is followed.
  public enum Function: String, Sendable, Hashable, CaseIterable {
    /// `CC.eca.es`, for lists of event times.
    case es
    /// `CC.eca.ts`, for rows of zeros and ones.
    case ts
  }

  /// K of A's events: those with one of B's before them.
  public let precursorCount: Int
  /// K of B's events: those with one of A's after them.
  public let triggerCount: Int
  /// N_A.
  public let aCount: Int
  /// N_B.
  public let bCount: Int
  private let share: Double

  /// The numbers for the times of `a` and `b`, recorded in `spanA` and `spanB`, ends included.
  ///
  /// - Parameters:
  ///   - function: With ``Function/ts`` times outside the common span do not exist.
  ///   - delT: ΔT; below 0, which the package refuses, it is 0.
  ///   - tau: τ; likewise.
  public init(
    a: [Int], b: [Int], spanA: ClosedRange<Int>, spanB: ClosedRange<Int>, delT: Int, tau: Int = 0,
    isSymmetric: Bool = false, function: Function
  ) {
    let delT = max(0, EventRow.within(delT))
    let tau = max(0, EventRow.within(tau))
    let low = EventRow.within(max(spanA.lowerBound, spanB.lowerBound))
    let high = EventRow.within(min(spanA.upperBound, spanB.upperBound))
    func inside(_ times: [Int]) -> [Int] { times.filter { $0 >= low && $0 <= high }.sorted() }
    let (innerA, innerB) = (inside(a), inside(b))
    let (early, late) = (tau - (isSymmetric ? delT : 0), tau + delT)
    /// How many of `times` have one of `others` from `from` to `to` after them.
    func met(_ times: [Int], _ others: [Int], _ from: Int, _ to: Int) -> Int {
      times.count { time in
        let next = others.partitioningIndex { $0 >= time + from }
        return next < others.count && others[next] <= time + to
      }
    }
    precursorCount = met(innerA, innerB, -late, -early)
    triggerCount = met(innerB, innerA, early, late)
    aCount = function == .es ? a.count : innerA.count
    bCount = function == .es ? b.count : innerB.count
    let length = Double(max(0, high - low + 1))
    let (one, two) = (Double(delT), Double(2 * delT))
    switch (function, isSymmetric) {
    case (.es, false): share = one / (length - Double(tau))
    case (.ts, false): share = (one + 1) / (length - Double(tau))
    case (.es, true): share = (two - 1) / length
    case (.ts, true): share = (two + 1) / length
    }
  }

  /// "precursor coincidence rate": K / N_A.
  public var precursorRate: Measure {
    .ratio(Double(precursorCount), Double(aCount), ifZero: .noOccurrence)
  }

  /// "trigger coincidence rate": K / N_B.
  public var triggerRate: Measure {
    .ratio(Double(triggerCount), Double(bCount), ifZero: .noOccurrence)
  }

  /// "p-value precursor".
  public var precursorP: Measure { p(precursorCount, of: aCount, others: bCount) }

  /// "p-value trigger".
  public var triggerP: Measure { p(triggerCount, of: bCount, others: aCount) }

  private func p(_ count: Int, of trials: Int, others: Int) -> Measure {
    guard share.isFinite, share >= 0, share <= 1 else { return .undefined(.tooShort) }
    return CoincidenceBinomial([
      (trials, CoincidenceBinomial.chance(width: share, of: 1, others: others))
    ]).pGreater(count)
  }
}
