/// Quantiles of a sample.
///
/// Type 7 of Hyndman & Fan (1996), the default of R and numpy: with h = (n - 1) q, the value at ⌊h⌋ and
/// the next one are interpolated. O(1) on sorted values.
public enum Quantile {
  /// The quantile `share` of values in rising order; `nil` of none.
  public static func type7(ofSorted values: [Double], _ share: Double) -> Double? {
    guard let last = values.last else { return nil }
    let place = Double(values.count - 1) * min(max(share, 0), 1)
    let low = Int(place)
    guard low + 1 < values.count else { return last }
    return values[low] + (place - Double(low)) * (values[low + 1] - values[low])
  }
}
