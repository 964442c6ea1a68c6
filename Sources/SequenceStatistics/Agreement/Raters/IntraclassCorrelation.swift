/// How much of the variation of a session score is that of the sessions, and not of the coders?
///
/// For n sessions scored by the same k coders, with the mean squares R, C, E, W of ``ScoreVariance``:
///
/// - ``Form/oneWay``, ICC(1) = (R - W) / (R + (k - 1) W): coders differ from session to session.
/// - ``Form/agreement``, ICC(A,1) = (R - E) / (R + (k - 1) E + k (C - E) / n): a coder who always scores higher
///   lowers it.
/// - ``Form/consistency``, ICC(C,1) = (R - E) / (R + (k - 1) E): a constant difference between coders does no
///   harm.
///
/// The reliability of the mean of k coders, ICC(·,k), is k r / (1 + (k - 1) r). Shrout & Fleiss (1979) call them
/// ICC(1,1), (2,1), (3,1) and (1,k), (2,k), (3,k). Intervals and F tests of r = 0 are those of McGraw & Wong
/// (1996); they ask for normal scores. Negative values mean that coders differ more within sessions than sessions
/// do.
///
/// Undefined for fewer than two sessions or coders, and where the scores vary neither between sessions nor about
/// the coders' means. Where coders never differ, F is infinite, r is 1 and there is no interval. O(n k).
public struct IntraclassCorrelation: Sendable, Hashable {
  /// What counts as disagreement.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    /// Each session may have had other coders.
    case oneWay = "one-way"
    /// The same coders, whose scores shall be the same.
    case agreement
    /// The same coders, whose scores shall move together.
    case consistency
  }

  /// One coefficient.
  public struct Coefficient: Sendable, Hashable {
    /// r.
    public let value: Measure
    /// Its interval.
    public let interval: Interval?
  }

  /// What counts as disagreement.
  public let form: Form
  /// The mean squares behind it.
  public let variance: ScoreVariance
  /// The reliability of the scores of one coder.
  public let single: Coefficient
  /// The reliability of the mean score of all coders.
  public let average: Coefficient
  /// F of the hypothesis that r = 0.
  public let f: Measure
  /// The degrees of freedom of its numerator: n - 1.
  public let numeratorDegrees: Int
  /// Those of its denominator: n (k - 1), or (n - 1)(k - 1).
  public let denominatorDegrees: Int
  /// The p of F.
  public let p: Measure

  /// r of `scores`, one row a session, one score a coder; sessions that lack a score are left out.
  public init(_ scores: [[Double?]], _ form: Form, confidence: Double = 0.95) {
    self.init(ScoreVariance(scores), form, confidence: confidence)
  }

  /// r of mean squares.
  public init(_ variance: ScoreVariance, _ form: Form, confidence: Double = 0.95) {
    self.form = form
    self.variance = variance
    let (n, k) = (variance.sessions, variance.coders)
    let error = form == .oneWay ? variance.within : variance.residual
    let rest = form == .oneWay ? n * (k - 1) : (n - 1) * (k - 1)
    numeratorDegrees = max(n - 1, 0)
    denominatorDegrees = n > 0 ? rest : 0
    guard n > 1, k > 1 else {
      (single, average) = (.none(.tooShort), .none(.tooShort))
      (f, p) = (.undefined(.tooShort), .undefined(.tooShort))
      return
    }
    guard variance.rows > 0 || variance.residual > 0 else {
      (single, average) = (.none(.cannotVary), .none(.cannotVary))
      (f, p) = (.undefined(.cannotVary), .undefined(.cannotVary))
      return
    }
    f = error > 0 ? .value(variance.rows / error) : .undefined(.infinite)
    let tail = FDistribution(Double(n - 1), Double(rest))
    p = f.map { tail?.upperTail($0) ?? 1 }
    let r = Self.single(variance, form)
    let limits = f.value.flatMap { Self.limits(variance, form, f: $0, r: r, confidence) }
    single = Coefficient(value: r.isFinite ? .value(r) : .undefined(.infinite), interval: limits)
    // At r = -1 / (k - 1) the reliability of the mean has no lower bound, and below there is none.
    let mean = Self.stepped(r, coders: k)
    average = Coefficient(
      value: mean.map(Measure.value) ?? .undefined(.infinite),
      interval: limits.flatMap { limits in
        guard let lower = Self.stepped(limits.lower, coders: k),
          let upper = Self.stepped(limits.upper, coders: k)
        else { return nil }
        return Interval(lower: lower, upper: upper)
      })
  }

  /// The reliability of the mean of `coders` scores, after Spearman and Brown.
  private static func stepped(_ r: Double, coders: Int) -> Double? {
    let rest = 1 + Double(coders - 1) * r
    return rest > 1e-12 ? Double(coders) * r / rest : nil
  }

  private static func single(_ variance: ScoreVariance, _ form: Form) -> Double {
    let (n, k) = (Double(variance.sessions), Double(variance.coders))
    let (r, c, e, w) = (variance.rows, variance.columns, variance.residual, variance.within)
    return switch form {
    case .oneWay: (r - w) / (r + (k - 1) * w)
    case .agreement: (r - e) / (r + (k - 1) * e + k * (c - e) / n)
    case .consistency: (r - e) / (r + (k - 1) * e)
    }
  }

  /// McGraw & Wong (1996), table 7.
  private static func limits(
    _ variance: ScoreVariance, _ form: Form, f: Double, r: Double, _ confidence: Double
  ) -> Interval? {
    let (n, k) = (Double(variance.sessions), Double(variance.coders))
    let (rows, c, e) = (variance.rows, variance.columns, variance.residual)
    let share = (1 + min(max(confidence, 0), 1)) / 2
    func interval(_ lower: Double, _ upper: Double) -> Interval? {
      lower.isFinite && upper.isFinite ? Interval(lower: lower, upper: upper) : nil
    }
    guard form == .agreement else {
      let rest = form == .oneWay ? n * (k - 1) : (n - 1) * (k - 1)
      guard let above = FDistribution(n - 1, rest)?.quantile(share),
        let below = FDistribution(rest, n - 1)?.quantile(share)
      else { return nil }
      func limit(_ f: Double) -> Double { (f - 1) / (f + k - 1) }
      return interval(limit(f / above), limit(f * below))
    }
    guard r < 1 else { return nil }
    let a = k * r / (n * (1 - r))
    let b = 1 + k * r * (n - 1) / (n * (1 - r))
    let (first, second) = (a * c, b * e)
    let v =
      (first + second) * (first + second)
      / (first * first / (k - 1) + second * second / ((n - 1) * (k - 1)))
    guard let above = FDistribution(n - 1, v)?.quantile(share),
      let below = FDistribution(v, n - 1)?.quantile(share)
    else { return nil }
    let other = k * c + (k * n - k - n) * e
    return interval(
      n * (rows - above * e) / (above * other + n * rows),
      n * (below * rows - e) / (other + n * below * rows))
  }
}

extension IntraclassCorrelation.Coefficient {
  fileprivate static func none(_ reason: Measure.Reason) -> Self {
    Self(value: .undefined(reason), interval: nil)
  }
}
