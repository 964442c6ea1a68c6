/// How much would a number vary if other sessions (or other stretches of this one) had been coded?
///
/// - ``sessions(count:replicate:seed:)``: sessions drawn with replacement; the unit is the dyad, whatever
///   happens within.
/// - ``stationaryBlocks(length:meanBlock:replicate:seed:)``: stretches of one record drawn with
///   replacement, their lengths geometric with mean b, the record closed to a circle (Politis & Romano
///   1994); keeps what lies closer together than a block. Says nothing of other dyads.
///
/// Replicate i draws from the stream of (seed, i). O(n) a replicate.
public enum Bootstrap {
  /// As many positions of sessions as there are, drawn with replacement.
  public static func sessions(count: Int, replicate: Int, seed: UInt64) -> [Int] {
    var source = RandomSource(seed: seed, stream: UInt64(truncatingIfNeeded: replicate))
    return (0..<max(count, 0)).map { _ in source.below(count) }
  }

  /// Stretches of positions `start..<end` that together are `length` long; `end` can lie beyond the
  /// length, where counting goes on from 0.
  public static func stationaryBlocks(
    length: Int, meanBlock: Double, replicate: Int, seed: UInt64
  ) -> [Range<Int>] {
    guard length > 0 else { return [] }
    var source = RandomSource(seed: seed, stream: UInt64(truncatingIfNeeded: replicate))
    let ends = 1 / max(meanBlock, 1)
    var blocks: [Range<Int>] = []
    var made = 0
    while made < length {
      let start = source.below(length)
      var size = 1
      while made + size < length, !source.isTrue(withProbability: ends) { size += 1 }
      blocks.append(start..<(start + size))
      made += size
    }
    return blocks
  }
}
