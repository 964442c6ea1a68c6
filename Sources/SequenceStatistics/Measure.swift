/// A number, or the reason why there is none.
///
/// Every statistic of this library that may fail to exist is a `Measure`. Where a mean of no bouts,
/// a ratio over an empty row or a residual of a cell that cannot vary is asked for, the answer is
/// the reason: never NaN, -1, or a 0 that a reader could take for a finding.
///
/// ```swift
/// let rate = Frequency(count: 12, codableTime: .seconds(90)).ratePerMinute  // .value(8.0)
/// let none = Frequency(count: 0, codableTime: .zero).ratePerMinute
/// none.value   // nil
/// none.reason  // .noCodableTime
/// ```
public enum Measure: Sendable, Hashable {
  /// The number; always finite.
  case value(Double)
  /// There is no number.
  case undefined(Reason)

  /// Why a number does not exist.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// A row or column total is 0.
    case emptyMargin = "empty-margin"
    /// A cell of the 2×2 table is 0 and stands in a denominator or under a logarithm.
    case emptyCell = "empty-cell"
    /// The table holds no pair.
    case noPairs = "no-pairs"
    /// The code does not occur.
    case noOccurrence = "no-occurrence"
    /// The stream has no codable time.
    case noCodableTime = "no-codable-time"
    /// An event stream has moments without length.
    case eventStream = "event-stream"
    /// The record has no clock: it tells only an order, or counts intervals of unknown length.
    case noClock = "no-clock"
    /// The pair cannot occur by the rules of coding.
    case structuralZero = "structural-zero"
    /// The totals leave no room for the pair, although the rules of coding do.
    case forcedZero = "forced-zero"
    /// The totals alone fix the cell's count.
    case leverageOne = "leverage-one"
    /// No degree of freedom is left: the model reproduces every table with these totals.
    case perfectFit = "perfect-fit"
    /// Iterative fitting reached its cap before the totals were met.
    case didNotConverge = "did-not-converge"
    /// The equations behind the leverages cannot be solved in double precision.
    case illConditioned = "ill-conditioned"
    /// The codes fall into sets that do not lead into each other.
    case notConnected = "not-connected"
    /// The record is too short for the test.
    case tooShort = "too-short"
    /// Every arrangement gives the same number.
    case cannotVary = "cannot-vary"
    /// The number would be infinite.
    case infinite = "infinite"
    /// The cell was kept out of a family of tests.
    case notTested = "not-tested"
    /// There are fewer dyads than the number needs.
    case tooFewDyads = "too-few-dyads"

    /// The stable name that files and links use, such as `empty-margin`.
    public var id: String { rawValue }

    /// What a report prints in place of the number.
    public var sentence: String {
      switch self {
      case .emptyMargin: "A row or column total is 0."
      case .emptyCell: "A cell of the 2×2 table is 0."
      case .noPairs: "The table holds no pairs."
      case .noOccurrence: "The code does not occur."
      case .noCodableTime: "The stream has no codable time."
      case .eventStream: "Moments have no length."
      case .noClock: "The record has no clock."
      case .structuralZero: "The pair cannot occur by the rules of coding."
      case .forcedZero: "The row and column totals leave no room for this pair."
      case .leverageOne: "The row and column totals alone fix this count."
      case .perfectFit: "The model has no degrees of freedom left to test."
      case .didNotConverge: "The expected counts could not be fitted to the totals."
      case .illConditioned: "The table is too uneven for the calculation in double precision."
      case .notConnected: "The codes fall into sets that do not lead into each other."
      case .tooShort: "The record is too short for this test."
      case .cannotVary: "Every arrangement of these events gives the same number."
      case .infinite: "The number would be infinite."
      case .notTested: "The expected count is too small for this test."
      case .tooFewDyads: "There are too few dyads."
      }
    }
  }

  /// The number, `nil` when undefined.
  public var value: Double? {
    if case .value(let number) = self { return number }
    return nil
  }

  /// Why there is no number, `nil` when there is one.
  public var reason: Reason? {
    if case .undefined(let reason) = self { return reason }
    return nil
  }

  /// The number after `transform`; an undefined measure keeps its reason.
  public func map(_ transform: (Double) -> Double) -> Measure {
    switch self {
    case .value(let number): .value(transform(number))
    case .undefined: self
    }
  }

  /// `numerator / denominator`, undefined for `reason` when the denominator is 0.
  public static func ratio(
    _ numerator: Double, _ denominator: Double, ifZero reason: Reason
  ) -> Measure {
    denominator == 0 ? .undefined(reason) : .value(numerator / denominator)
  }

  /// `number`, undefined where it has grown beyond all numbers.
  static func finite(_ number: Double) -> Measure {
    number.isFinite ? .value(number) : .undefined(.infinite)
  }

  /// The p for either direction: twice the smaller of the two one-sided ones, at most 1; undefined as
  /// soon as one of them is.
  public static func twiceTheSmaller(_ greater: Measure, _ less: Measure) -> Measure {
    guard let above = greater.value else { return greater }
    guard let below = less.value else { return less }
    return .value(min(1, 2 * min(above, below)))
  }
}
