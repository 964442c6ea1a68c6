/// By how many standard deviations of chance does a dyad's number exceed what chance gives?
///
/// (observed - mean of the surrogates) / their standard deviation, with variance 1, which is what it has if chance alone
/// is at work. It makes numbers of any kind comparable between dyads, but it grows with the length of the record where
/// there is more than chance: dyads coded for longer show larger values of the same coupling. Undefined where the
/// surrogates do not vary (`cannotVary`) or are fewer than two (`noPairs`). O(1).
///
/// ```swift
/// SurrogateEffect.of(observed: 14, chance: null).estimate
/// ```
public enum SurrogateEffect {
  /// The effect of `observed` against the surrogates' values.
  public static func of(
    observed: Double, chance: NullSample, dyad: DyadEffect.Dyad = .init()
  ) -> DyadEffect {
    effect(observed.isFinite ? chance.z(observed) : .undefined(.infinite), dyad)
  }

  /// The effect of `observed` against chance with this mean and standard deviation.
  public static func of(
    observed: Double, mean: Double, deviation: Double, dyad: DyadEffect.Dyad = .init()
  ) -> DyadEffect {
    effect(
      deviation > 0 ? .finite((observed - mean) / deviation) : .undefined(.cannotVary), dyad)
  }

  private static func effect(_ z: Measure, _ dyad: DyadEffect.Dyad) -> DyadEffect {
    DyadEffect(of: dyad, estimate: z, variance: z.map { _ in 1 })
  }
}
