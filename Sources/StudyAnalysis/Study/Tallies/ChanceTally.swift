/// A count beside what chance alone would give, in numbers that add up over records: over independent records
/// observed counts, means and variances are sums.
public struct ChanceTally: Sendable, Hashable, Codable {
  /// What was counted.
  public let observed: Double
  /// Its mean under the chance model.
  public let mean: Double
  /// Its variance under the chance model, `nil` where the model does not give one.
  public let variance: Double?
  /// Among how many, or how much, it was counted: occasions, or seconds; 0 where the model does not tell.
  public let among: Double
  /// How probable a count at least as large is, for a single record; `nil` for a sum.
  public let p: Double?

  /// A count and what chance gives.
  public init(
    observed: Double, mean: Double, variance: Double?, among: Double = 0, p: Double? = nil
  ) {
    self.observed = observed
    self.mean = mean
    self.variance = variance
    self.among = among
    self.p = p
  }

  /// Both records together.
  public static func + (left: ChanceTally, right: ChanceTally) -> ChanceTally {
    let variance: Double? =
      if let one = left.variance, let other = right.variance { one + other } else { nil }
    return ChanceTally(
      observed: left.observed + right.observed, mean: left.mean + right.mean, variance: variance,
      among: left.among + right.among)
  }

  private enum CodingKeys: String, CodingKey {
    case observed = "o"
    case mean = "m"
    case variance = "v"
    case among = "e"
    case p
  }
}
