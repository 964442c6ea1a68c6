/// Between what limits do most differences of two coders' session scores lie?
///
/// d ± z s, from mean d and standard deviation s of first minus second (``MeanDifference``), z being 1.96 for 95
/// % of differences. The standard error of either limit is about √(3 s² / n), and its interval uses Student's t
/// with n - 1. Differences should be nearly normal and not grow with the score. Whether the limits are narrow
/// enough is a question about the score, not of statistics. Source: Bland & Altman (1986), who round z to 2.
///
/// Undefined for fewer than two sessions. O(1).
public struct LimitsOfAgreement: Sendable, Hashable {
  /// The differences.
  public let difference: MeanDifference
  /// The share of differences that the limits shall hold.
  public let share: Double
  /// d - z s, in units of the score.
  public let lower: Measure
  /// d + z s, in units of the score.
  public let upper: Measure
  /// √(3 s² / n), the standard error of each.
  public let standardError: Measure

  /// The limits that hold `share` of the differences.
  public init(_ difference: MeanDifference, share: Double = 0.95) {
    self.difference = difference
    self.share = min(max(share, 0), 1)
    let z = NormalQuantile.twoSided(confidence: self.share)
    func limit(_ sign: Double) -> Measure {
      guard let mean = difference.mean.value else { return difference.mean }
      return z.isFinite
        ? difference.standardDeviation.map { mean + sign * z * $0 } : .undefined(.infinite)
    }
    lower = limit(-1)
    upper = limit(1)
    standardError = difference.standardError.map { 3.0.squareRoot() * $0 }
  }

  /// The interval of the lower limit, with the confidence of the difference.
  public var lowerInterval: Interval? { interval(lower) }

  /// The interval of the upper limit.
  public var upperInterval: Interval? { interval(upper) }

  private func interval(_ limit: Measure) -> Interval? {
    guard let limit = limit.value, let error = standardError.value,
      let t = MeanDifference.student(difference.confidence, difference.sessions - 1)
    else { return nil }
    return Interval(lower: limit - t * error, upper: limit + t * error)
  }
}
