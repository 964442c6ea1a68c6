/// By how much does one coder's session score exceed the other's, on average?
///
/// The mean d of first minus second over sessions, its standard deviation s (n - 1), standard error s / √n,
/// Student's t interval d ± t s / √n, and t = d n^½ / s of the hypothesis that coders do not differ on average. A
/// positive mean: the first-named coder scores higher. The standard deviation needs two sessions; t is undefined
/// where all differences are equal. Sessions that lack a score are left out and counted. O(n).
public struct MeanDifference: Sendable, Hashable {
  /// How many sessions both coders scored.
  public let sessions: Int
  /// How many sessions lacked a score.
  public let leftOut: Int
  /// d, in units of the score.
  public let mean: Measure
  /// s, in units of the score.
  public let standardDeviation: Measure
  /// The confidence of the interval.
  public let confidence: Double

  /// The differences of two coders' scores of the same sessions in the same order.
  public init(first: [Double?], second: [Double?], confidence: Double = 0.95) {
    let differences = zip(first, second).compactMap { first, second -> Double? in
      guard let first, let second, first.isFinite, second.isFinite else { return nil }
      return first - second
    }
    sessions = differences.count
    leftOut = max(first.count, second.count) - differences.count
    self.confidence = min(max(confidence, 0), 1)
    let n = Double(differences.count)
    func finite(_ number: Double) -> Measure {
      number.isFinite ? .value(number) : .undefined(.infinite)
    }
    guard n > 0 else {
      mean = .undefined(.noPairs)
      standardDeviation = .undefined(.noPairs)
      return
    }
    let mean = differences.reduce(0) { $0 + $1 / n }
    self.mean = finite(mean)
    guard n > 1 else {
      standardDeviation = .undefined(.tooShort)
      return
    }
    let squares = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let largest = differences.reduce(0) { max($0, $1.magnitude) }
    // What is left of equal differences by rounding is nothing.
    standardDeviation =
      squares <= 1e-24 * n * largest * largest
      ? .value(0) : finite((squares / (n - 1)).squareRoot())
  }

  /// s / √n.
  public var standardError: Measure {
    standardDeviation.map { $0 / Double(sessions).squareRoot() }
  }

  /// The interval of the mean; `nil` for fewer than two sessions.
  public var interval: Interval? {
    guard let mean = mean.value, let error = standardError.value,
      let t = Self.student(confidence, sessions - 1)
    else { return nil }
    return Interval(lower: mean - t * error, upper: mean + t * error)
  }

  /// t of the hypothesis that the mean is 0, with n - 1 degrees of freedom.
  public var t: Measure {
    guard let mean = mean.value else { return mean }
    guard let error = standardError.value else { return standardError }
    return .ratio(mean, error, ifZero: .cannotVary)
  }

  /// The two-sided p of t.
  public var p: Measure {
    t.map { FDistribution(1, Double(sessions - 1))?.upperTail($0 * $0) ?? 1 }
  }

  /// The t beyond which both tails together hold 1 - `confidence`: t² follows F with 1 and `degrees`.
  static func student(_ confidence: Double, _ degrees: Int) -> Double? {
    guard let quantile = FDistribution(1, Double(degrees))?.quantile(confidence),
      quantile.isFinite
    else { return nil }
    return quantile.squareRoot()
  }
}
