/// One dyad's number, on a scale on which dyads can be averaged, with how far it would vary by chance.
///
/// Everything that is said of many dyads starts from these: an effect is made of one dyad's counts
/// (``LogOddsEffect``, ``RiskDifferenceEffect``, ``RiskRatioEffect``, ``YulesQEffect``, ``PhiEffect``,
/// ``EventRateEffect``, ``ShareEffect``) or of its comparison with chance (``SurrogateEffect``). A number whose sampling
/// variance nobody knows, such as a median latency, is given without one: it enters ``MeanEffect`` but not
/// ``MetaAnalysis``.
///
/// ```swift
/// let effect = DyadEffect(of: .init(id: "07", group: "preterm"), estimate: .value(1.4), variance: .value(0.2))
/// effect.interval()                                          // 0.523… to 2.276…
/// DyadEffect(of: .init(id: "08"), estimate: .value(2.5)).variance  // .undefined(.unknownVariance)
/// ```
public struct DyadEffect: Sendable, Hashable {
  /// Whose number it is.
  public struct Dyad: Sendable, Hashable {
    /// The name in the study, such as `07`.
    public let id: String?
    /// The group in which the dyad is compared.
    public let group: String?
    /// The family, where it has several dyads: twins share their mother.
    public let family: String?

    /// A dyad by its names in the study.
    public init(id: String? = nil, group: String? = nil, family: String? = nil) {
      self.id = id
      self.group = group
      self.family = family
    }
  }

  /// Whose number it is.
  public let dyad: Dyad
  /// The number.
  public let estimate: Measure
  /// Its sampling variance, 0 or more.
  public let variance: Measure
  /// Whether there was enough to count, and what was done about empty cells.
  public let caveats: [Caveat]

  /// An effect; an estimate that is no finite number is undefined (`infinite`), and so is a variance that is negative
  /// or no finite number (`unknownVariance`).
  public init(
    of dyad: Dyad = Dyad(), estimate: Measure, variance: Measure = .undefined(.unknownVariance),
    caveats: [Caveat] = []
  ) {
    self.dyad = dyad
    if let number = estimate.value {
      self.estimate = .finite(number)
    } else {
      self.estimate = estimate
    }
    if let number = variance.value, !(number >= 0 && number.isFinite) {
      self.variance = .undefined(.unknownVariance)
    } else {
      self.variance = variance
    }
    self.caveats = caveats
  }

  /// The root of the variance.
  public var standardError: Measure { variance.map { $0.squareRoot() } }

  /// The estimate and the normal quantile times its standard error to either side; `nil` where one is undefined.
  public func interval(confidence: Double = 0.95) -> Interval? {
    guard let estimate = estimate.value, let error = standardError.value else { return nil }
    let reach = NormalQuantile.twoSided(confidence: confidence) * error
    guard reach.isFinite else { return nil }
    return Interval(lower: estimate - reach, upper: estimate + reach)
  }
}
