/// How often is a number at least this large, at most this large, or at least this far out, by chance?
public struct DirectedP: Sendable, Hashable {
  /// The p of "more".
  public let greater: Measure
  /// The p of "less".
  public let less: Measure
  /// The p of either direction; the test that gives it says how.
  public let twoSided: Measure

  /// The p values of a test.
  public init(greater: Measure, less: Measure, twoSided: Measure) {
    self.greater = greater
    self.less = less
    self.twoSided = twoSided
  }

  /// The same reason for all three.
  public init(undefined reason: Measure.Reason) {
    self.init(greater: .undefined(reason), less: .undefined(reason), twoSided: .undefined(reason))
  }

  /// Both one-sided p, and twice the smaller of them, at most 1.
  public init(greater: Measure, less: Measure) {
    self.init(greater: greater, less: less, twoSided: .twiceTheSmaller(greater, less))
  }

  /// From how many arrangements of `count` reached the observed number each way, by ``ChanceP``.
  init(greater: Int, less: Int, twoSided: Int, among count: Int, how kind: ChanceP.Kind) {
    self.init(
      greater: ChanceP(reached: greater, among: count, how: kind).measure,
      less: ChanceP(reached: less, among: count, how: kind).measure,
      twoSided: ChanceP(reached: twoSided, among: count, how: kind).measure)
  }

  /// By the normal distribution, for a rank statistic that far from its mean.
  ///
  /// The gap is brought nearer to 0 by the continuity correction, half the step between neighbouring values; for a
  /// one-sided p it is moved against its direction (as R). Undefined (`cannot-vary`) without a deviation.
  init(rankGap gap: Double, continuity: Double, deviation: Double) {
    guard deviation > 0 else {
      self.init(undefined: .cannotVary)
      return
    }
    let side = gap == 0 ? 0 : gap > 0 ? continuity : -continuity
    self.init(
      greater: .value(NormalDistribution.upperTail((gap - continuity) / deviation)),
      less: .value(NormalDistribution.lowerTail((gap + continuity) / deviation)),
      twoSided: .value(min(1, NormalDistribution.twoSided((gap - side) / deviation))))
  }
}
