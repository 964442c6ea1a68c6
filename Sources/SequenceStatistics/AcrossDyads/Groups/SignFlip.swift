/// Is the mean of a number over dyads further from 0 than if each dyad's sign were a matter of chance?
///
/// If the number is symmetric around 0 in every dyad, each value could as well have had the other sign. The observed
/// sum is compared with those of all sign patterns. Dyads of one family flip together. Zeros stay: they count in the
/// mean, and no flip changes them. Sums tie when they differ by less than 1e-12 of the sum of magnitudes. Two-sided: the
/// share of patterns whose sum is at least as far from 0.
///
/// Up to ``exactLimit`` families whose sum is not 0, all 2^F patterns are counted (p = b / n): the sums of either half
/// of the families, in order, are met from both ends, at the cost of 2^(F/2). Beyond that patterns are drawn with the
/// seed, p = (1 + b) / (1 + n). Undefined without a value (`too-few-dyads`), or if every sum is 0 (`cannot-vary`). Source:
/// Fisher (1935). O(r n) for r patterns drawn.
///
/// ```swift
/// SignFlip([1, 2, 3, 4]).p.greater  // 1/16
/// ```
public struct SignFlip: Sendable, Hashable {
  /// The mean of the dyads that have a value.
  public let mean: Measure
  /// How many dyads have a value.
  public let count: Int
  /// How many have none.
  public let excludedCount: Int
  /// How many values are exactly 0.
  public let zeroCount: Int
  /// How many families change the sum when they flip.
  public let flippingCount: Int
  /// The p values.
  public let p: DirectedP
  /// How many patterns were looked at; the zeros are not flipped.
  public let patternCount: Int
  /// Whether they were counted or drawn.
  public let kind: ChanceP.Kind

  /// So many families are gone through with all their patterns.
  public static let exactLimit = 40

  /// The test of `values`, one a dyad.
  ///
  /// - Parameters:
  ///   - values: The numbers; those missing or not finite are left out.
  ///   - families: Which dyads flip together.
  ///   - exactLimit: Up to how many flipping families all patterns are counted, at most 40.
  ///   - replicates: How many patterns are drawn else.
  ///   - seed: The seed of these.
  public init(
    _ values: [Double?], families: FamilyClusters? = nil, exactLimit: Int = SignFlip.exactLimit,
    replicates: Int = 1999, seed: UInt64 = 1
  ) {
    let used = values.indices.filter { values[$0]?.isFinite == true }
    let numbers = used.compactMap { values[$0] }
    mean = SampleMoments(numbers).mean
    count = used.count
    excludedCount = values.count - used.count
    zeroCount = numbers.count { $0 == 0 }
    // Of one power of two, so that no sum overflows; p values do not change.
    let largest = numbers.reduce(0) { max($0, $1.magnitude) }
    let unit = largest > 0 ? largest.binade : 1
    let clusters = families?.among(used) ?? FamilyClusters(singletons: used.count)
    let scaled = numbers.map { $0 / unit }
    let whole = scaled.reduce(0) { $0 + $1.magnitude }
    let tolerance = whole * 1e-12
    let sums = clusters.families.map { $0.reduce(0) { $0 + scaled[$1] } }
      .filter { $0.magnitude > tolerance * 1e-3 }
    flippingCount = sums.count
    guard !used.isEmpty, !sums.isEmpty else {
      p = DirectedP(undefined: used.isEmpty ? .tooFewDyads : .cannotVary)
      patternCount = 0
      kind = .enumerated
      return
    }
    let observed = sums.reduce(0, +)
    let sizes = sums.map(\.magnitude)
    if sizes.count <= min(exactLimit, Self.exactLimit) {
      let patterns = SignPatterns(sizes)
      kind = .enumerated
      patternCount = patterns.count
      let far = patterns.count(atLeast: observed.magnitude - tolerance)
      p = DirectedP(
        greater: patterns.count(atLeast: observed - tolerance),
        less: patterns.count(atLeast: -observed - tolerance),
        twoSided: min(patterns.count, 2 * far), among: patterns.count, how: .enumerated)
      return
    }
    var (greater, less, far) = (0, 0, 0)
    for replicate in 0..<max(replicates, 0) {
      let sum = Self.drawn(sizes, replicate, seed)
      if sum >= observed - tolerance { greater += 1 }
      if sum <= observed + tolerance { less += 1 }
      if sum.magnitude >= observed.magnitude - tolerance { far += 1 }
    }
    kind = .sampled
    patternCount = max(replicates, 0)
    p = DirectedP(
      greater: greater, less: less, twoSided: far, among: patternCount, how: .sampled)
  }

  /// The sum under pattern `replicate`, one random bit a family.
  private static func drawn(_ sizes: [Double], _ replicate: Int, _ seed: UInt64) -> Double {
    var source = RandomSource(seed: seed, stream: UInt64(truncatingIfNeeded: replicate))
    var sum = 0.0
    var bits: UInt64 = 0
    for place in sizes.indices {
      if place & 63 == 0 { bits = source.next() }
      sum += bits & 1 == 0 ? sizes[place] : -sizes[place]
      bits >>= 1
    }
    return sum
  }
}
