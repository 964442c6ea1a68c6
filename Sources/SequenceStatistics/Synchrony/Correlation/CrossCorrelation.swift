/// How closely do two rows of numbers go together when one is read some samples later, and at which lag most?
///
/// At lag u the pairs are (x_t, y_{t+u}). *A positive lag means that the first leads*; ``Sign/r`` gives the
/// lags of R's `ccf`, statsmodels and casnet, where a peak at a negative lag means that the first leads. Three
/// values for each lag:
///
/// - ``Point/correlation``: Σ (x_t - x̄)(y_{t+u} - ȳ) / (N s_x s_y) with means and deviations of the whole rows
///   (R's `ccf`). It shrinks towards 0 as |u| grows.
/// - ``Point/adjusted``: the same with the number of pairs for divisor (statsmodels' `adjusted=True`). Not cut
///   to ±1.
/// - ``Point/pearson``: Pearson's correlation of the pairs with their own means and deviations.
///
/// A missing sample leaves out its pairs; means and deviations are of what is known, and N is the number of
/// known pairs plus |u|, as R does under `na.pass`. Undefined where a row is constant. Neighbouring samples
/// depend on one another: the usual limits ±1.96/√N are no test; compare with rearranged records, and the
/// highest of many lags with the highest over rearrangements. Source: Venables & Ripley (2002). O(N · lags).
public struct CrossCorrelation: Sendable, Hashable {
  /// Which partner leads at a positive lag.
  public enum Sign: String, Sendable, Hashable, CaseIterable {
    /// The first.
    case firstLeads = "first-leads"
    /// The second, as in R.
    case r
  }

  /// The values at one lag.
  public struct Point: Sendable, Hashable {
    /// The lag in samples, in the sign asked for.
    public let lag: Int
    /// Pairs in which neither is missing.
    public let pairs: Int
    /// With divisor N and the means of the whole rows.
    public let correlation: Measure
    /// With the number of pairs for divisor and the means of the whole rows.
    public let adjusted: Measure
    /// Pearson's correlation of the pairs.
    public let pearson: Measure

    /// Fisher's z of ``pearson``.
    public var fisherZ: Measure { FisherZ.of(pearson) }
  }

  /// The values, from the most negative lag.
  public let points: [Point]
  /// Which partner leads at a positive lag.
  public let sign: Sign

  /// The correlations of two rows, `nil` where missing, at lags up to `reach` either way.
  ///
  /// What the longer row has more is left out; lags at which the rows do not meet are left out.
  public init(
    _ first: [Double?], _ second: [Double?], reach: Int, as sign: Sign = .firstLeads
  ) {
    let count = min(first.count, second.count)
    let (x, y) = (SampledRow(first.prefix(count)), SampledRow(second.prefix(count)))
    let (centredX, centredY) = (x.centred, y.centred)
    let reason: Measure.Reason? =
      x.knownCount == 0 || y.knownCount == 0 ? .noPairs : !x.varies || !y.varies ? .cannotVary : nil
    func deviation(_ row: SampledRow) -> Double {
      (SampledRow.products(row.values, 0, row.values, 0, count: count)
        / Double(max(row.knownCount, 1))).squareRoot()
    }
    let (deviationX, deviationY) = (deviation(centredX), deviation(centredY))
    let lags = min(max(reach, 0), max(count - 1, 0))
    points = (-lags...lags).map { lag in
      // The lag in the sign under which the first leads.
      let u = sign == .firstLeads ? lag : -lag
      let (a, b) = (max(0, -u), max(0, u))
      let reached = count - abs(u)
      let pearson = PearsonCorrelation(centredX, a, centredY, b, count: reached)
      guard reason == nil, pearson.pairs > 0 else {
        let none = Measure.undefined(reason ?? .noPairs)
        return Point(
          lag: lag, pairs: pearson.pairs, correlation: none, adjusted: none, pearson: pearson.r)
      }
      let sum = SampledRow.products(centredX.values, a, centredY.values, b, count: reached)
      let pairs = Double(pearson.pairs)
      let adjusted = sum / pairs / deviationX / deviationY
      return Point(
        lag: lag, pairs: pearson.pairs,
        correlation: PearsonCorrelation.ratio(
          sum / (pairs + Double(abs(u))), deviationX, deviationY),
        adjusted: adjusted.isFinite ? .value(adjusted) : .undefined(.cannotVary),
        pearson: pearson.r)
    }
    self.sign = sign
  }

  /// The lag with the largest ``Point/correlation``, the one nearest 0 where several have it, a positive one
  /// before its negative.
  public var highest: Point? {
    points.filter { $0.correlation.value != nil }.max {
      ($0.correlation.value ?? 0, -abs($0.lag), $0.lag)
        < ($1.correlation.value ?? 0, -abs($1.lag), $1.lag)
    }
  }
}
