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

  /// The quantiles `shares` of finite values in any order; none of no values.
  ///
  /// Values are dealt into buckets of equal width, and only the buckets that a quantile lies in are sorted: O(n) unless
  /// most values fall into one of them.
  public static func type7(of values: [Double], _ shares: [Double]) -> [Double] {
    guard var low = values.first else { return [] }
    var high = low
    for value in values {
      if value < low { low = value }
      if value > high { high = value }
    }
    let scale = Double(bucketCount) / (high - low)
    guard values.count > bucketCount / 4, scale.isFinite, scale > 0 else {
      let sorted = values.sorted()
      return shares.compactMap { type7(ofSorted: sorted, $0) }
    }
    var sizes = [Int](repeating: 0, count: bucketCount)
    var buckets = [UInt16](repeating: 0, count: values.count)
    for place in values.indices {
      let bucket = min(Int((values[place] - low) * scale), bucketCount - 1)
      buckets[place] = UInt16(truncatingIfNeeded: bucket)
      sizes[bucket] &+= 1
    }
    return shares.map { share in
      let place = Double(values.count - 1) * min(max(share, 0), 1)
      let rank = Int(place)
      var before = 0
      var chosen = 0
      while before + sizes[chosen] <= rank {
        before += sizes[chosen]
        chosen += 1
      }
      // Those of the bucket, and the nearest above it.
      var within: [Double] = []
      var next = high
      let limit = UInt16(truncatingIfNeeded: chosen)
      for place in buckets.indices where buckets[place] >= limit {
        if buckets[place] == limit {
          within.append(values[place])
        } else if values[place] < next {
          next = values[place]
        }
      }
      within.sort()
      let value = within[rank - before]
      let above = rank - before + 1 < within.count ? within[rank - before + 1] : next
      return value + (place - Double(rank)) * (above - value)
    }
  }

  private static let bucketCount = 1024
}
