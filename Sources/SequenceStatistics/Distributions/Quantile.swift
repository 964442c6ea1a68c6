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
    guard let (low, high) = range(of: values) else { return [] }
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
    // At which rank each bucket begins.
    var starts = [0]
    starts.reserveCapacity(bucketCount + 1)
    for size in sizes { starts.append(starts[starts.count - 1] + size) }
    func bucket(ofRank rank: Int) -> Int { starts.partitioningIndex { $0 > rank } - 1 }
    let places = shares.map { Double(values.count - 1) * min(max($0, 0), 1) }
    let ranks = places.flatMap { [Int($0), min(Int($0) + 1, values.count - 1)] }
    var isWanted = [Bool](repeating: false, count: bucketCount)
    for rank in ranks { isWanted[bucket(ofRank: rank)] = true }
    var kept: [Double] = []
    for place in values.indices where isWanted[Int(buckets[place])] { kept.append(values[place]) }
    kept.sort()
    // How many of the values before each bucket were not kept.
    var left = 0
    let leftBefore = sizes.indices.map { bucket in
      defer { if !isWanted[bucket] { left += sizes[bucket] } }
      return left
    }
    let limits = ranks.map { kept[$0 - leftBefore[bucket(ofRank: $0)]] }
    return places.indices.map { place in
      let (value, above) = (limits[2 * place], limits[2 * place + 1])
      return value + (places[place] - Double(ranks[2 * place])) * (above - value)
    }
  }

  /// The lowest and the highest value, four rows of them side by side.
  private static func range(of values: [Double]) -> (low: Double, high: Double)? {
    guard let first = values.first else { return nil }
    var lows = SIMD4(repeating: first)
    var highs = lows
    for place in stride(from: 0, to: values.count - 3, by: 4) {
      let four = SIMD4(
        values[place], values[place &+ 1], values[place &+ 2], values[place &+ 3])
      lows.replace(with: four, where: four .< lows)
      highs.replace(with: four, where: four .> highs)
    }
    for value in values.suffix(3) {
      lows[0] = min(lows[0], value)
      highs[0] = max(highs[0], value)
    }
    return (lows.min(), highs.max())
  }

  private static let bucketCount = 1024
}
