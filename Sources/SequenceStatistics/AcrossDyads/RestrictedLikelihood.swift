/// How much do dyads differ, most likely?
///
/// The τ² that maximizes the restricted log-likelihood -½ (Σ ln(v + τ²) + ln det X'WX + y'Py), W = 1 / (v + τ²)
/// (Viechtbauer 2005). The likelihood can have several peaks, so that it is first looked at on a coarse grid from 0 up;
/// from the best place Fisher scoring, τ² ← τ² + (y'PPy - tr P) / tr PP, goes on between its neighbours, in a bracket that
/// the sign of the slope narrows; a step that leaves the bracket is replaced by its middle. Undefined
/// (`didNotConverge`) if 500 steps do not settle it to a share of 1e-12. Cost: some thirty fits of O(k).
enum RestrictedLikelihood {
  /// The estimate.
  static func tauSquared(_ rows: EffectRows) -> Measure {
    let count = Double(rows.variances.count)
    let typical = rows.variances.reduce(0) { $0 + $1 / count }
    guard typical.isFinite, typical > 0,
      let spread = WeightedFit(rows.unweighted, tauSquared: 0)?.squares
    else { return .undefined(.illConditioned) }
    var places = [0.0, typical / 1024]
    let end = 4 * max(typical, spread / Double(rows.degreesOfFreedom))
    while places.count < 60, let last = places.last, last < end { places.append(last * 4) }
    let fits = places.map { WeightedFit(rows, tauSquared: $0) }
    let heights = fits.map { $0?.restrictedLogLikelihood ?? -.infinity }
    guard let best = heights.indices.max(by: { heights[$0] < heights[$1] }), let fit = fits[best]
    else { return .undefined(.illConditioned) }
    if best == 0, slope(fit) <= 0 { return .value(0) }
    return climb(
      rows, from: places[best], slopeThere: slope(fit), information: fit.traceOfSquare,
      between: best == 0 ? 0 : places[best - 1],
      and: best + 1 < places.count ? places[best + 1] : .infinity)
  }

  /// Fisher scoring in a bracket.
  private static func climb(
    _ rows: EffectRows, from start: Double, slopeThere: Double, information: Double,
    between lowest: Double, and highest: Double
  ) -> Measure {
    var (low, high) = (lowest, highest)
    var (place, rise, scale) = (start, slopeThere, information)
    for _ in 0..<500 {
      if rise > 0 { low = place } else { high = place }
      var next = place + rise / scale
      // A step too small to count ends the climb, before rounding can put it outside the bracket.
      if (next - place).magnitude <= 1e-12 * place { return .finite(max(next, 0)) }
      if !(next > low && next < high) {
        next = high.isFinite ? low + (high - low) / 2 : 4 * place
        if next == low || next == high { return .finite(next) }
      }
      guard let fit = WeightedFit(rows, tauSquared: next) else {
        return .undefined(.illConditioned)
      }
      (place, rise, scale) = (next, slope(fit), fit.traceOfSquare)
    }
    return .undefined(.didNotConverge)
  }

  /// Twice the derivative of the restricted log-likelihood.
  private static func slope(_ fit: WeightedFit) -> Double { fit.squaredScores - fit.trace }
}
