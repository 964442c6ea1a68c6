/// Where a continuous function crosses 0 between two places at which it has different signs.
///
/// Chandrupatla's (1997) method: inverse quadratic interpolation where the last three places allow it, halving
/// otherwise, so that it never needs many more steps than halving alone.
enum BracketedRoot {
  /// The place, within a few units of the last digit; `nil` where the signs do not differ or the function has no
  /// number at one end.
  static func find(
    from low: Double, to high: Double, absolute tolerance: Double = 0,
    _ function: (Double) -> Double
  ) -> Double? {
    var (newest, older) = (high, low)
    var (newestValue, olderValue) = (function(high), function(low))
    guard newestValue.isFinite, olderValue.isFinite else { return nil }
    if newestValue == 0 { return newest }
    if olderValue == 0 { return older }
    guard (newestValue < 0) != (olderValue < 0) else { return nil }
    var share = 0.5
    for _ in 0..<300 {
      let place = newest + share * (older - newest)
      let value = function(place)
      let (oldest, oldestValue): (Double, Double)
      if (value < 0) == (newestValue < 0) {
        (oldest, oldestValue) = (newest, newestValue)
      } else {
        (oldest, oldestValue) = (older, olderValue)
        (older, olderValue) = (newest, newestValue)
      }
      (newest, newestValue) = (place, value)
      let best = newestValue.magnitude < olderValue.magnitude ? newest : older
      let width = (older - newest).magnitude
      let smallest = 4 * Double.ulpOfOne * best.magnitude + tolerance
      if value == 0 || width <= smallest { return best }
      let limit = smallest / width
      if limit > 0.5 { return best }
      let place1 = (newest - older) / (oldest - older)
      let value1 = (newestValue - olderValue) / (oldestValue - olderValue)
      if value1 * value1 < place1, (1 - value1) * (1 - value1) < 1 - place1 {
        let first =
          newestValue / (olderValue - newestValue) * oldestValue / (olderValue - oldestValue)
        let second =
          (oldest - newest) / (older - newest) * newestValue / (oldestValue - newestValue)
          * olderValue / (oldestValue - olderValue)
        share = first + second
      } else {
        share = 0.5
      }
      share = min(1 - limit, max(limit, share.isFinite ? share : 0.5))
    }
    return newest
  }
}
