/// How much better than chance do coders agree on what they marked off, where it lies, and as what?
///
/// γ = 1 - (observed disorder / expected disorder). The observed disorder is that of the best alignment of the
/// two records (``UnitAlignment``); the expected one is the mean over random records (``RandomContinuum``). 1 is
/// perfect agreement, 0 that of chance. Source: Mathet, Widlöcher & Métivier (2015).
///
/// Variants, stated with each number: α = β = 1 (``UnitDissimilarity``), and how random records are made.
/// `shifted` is the paper's and the default here; `resembling` is that of pygamma-agreement. On one record the
/// two can differ by .03: .583 and .559, with 1 000 samples each, on a gaze record of 120 s with confusions and
/// omissions. 30 samples leave an error of about .015 there (``precision(confidence:)``).
///
/// With more than two coders the observed disorder is the mean over all pairs of coders, each pair aligned by
/// itself, and random records are made for two. That departs from the paper, which aligns all coders at
/// once and needs an integer program for it; for two coders both are the same.
///
/// Undefined where no coder marked anything, for fewer than two coders, and where random records do not differ.
/// Two coders one of whom marked nothing have the disorder 2. O(s a) for s samples and a the cost of an
/// alignment.
public struct GammaAgreement: Sendable, Hashable {
  /// Two coders and their best alignment.
  public struct Pair: Sendable, Hashable {
    /// The first coder's number.
    public let first: Int
    /// The second coder's.
    public let second: Int
    /// Their best alignment.
    public let alignment: UnitAlignment
  }

  /// γ.
  public let value: Measure
  /// The disorder of the records.
  public let observed: Measure
  /// The mean disorder of random records.
  public let expected: Measure
  /// The disorders of all random records; p values and bands of chance.
  public let chance: NullSample
  /// All pairs of coders.
  public let pairs: [Pair]
  /// How random records were made.
  public let method: RandomContinuum.Method
  /// How many moments were left out.
  public let momentsLeftOut: Int

  /// γ of a continuum.
  ///
  /// - Parameters:
  ///   - samples: How many random records are made; ``samplesNeeded(precision:confidence:)`` says how many it
  ///     takes.
  ///   - seed: The seed of the random records.
  public init(
    _ continuum: UnitContinuum, dissimilarity: UnitDissimilarity = .standard,
    method: RandomContinuum.Method = .shifted, samples: Int = 30, seed: UInt64 = 1
  ) {
    let coders = continuum.coders
    var pairs: [Pair] = []
    for first in coders.indices {
      for second in coders.indices.dropFirst(first + 1) {
        let alignment = UnitAlignment(coders[first], coders[second], dissimilarity)
        pairs.append(Pair(first: first, second: second, alignment: alignment))
      }
    }
    let random = RandomContinuum(continuum, method, seed: seed)
    let disorders = (0..<(pairs.isEmpty ? 0 : max(samples, 0))).compactMap { number in
      let (first, second) = random.sample(number)
      return UnitAlignment(first, second, dissimilarity).disorder.value
    }
    let found = pairs.compactMap(\.alignment.disorder.value)
    chance = NullSample(disorders, how: .sampled)
    observed = .ratio(
      found.reduce(0, +), Double(found.count), ifZero: pairs.isEmpty ? .noPairs : .noOccurrence)
    expected = chance.mean
    value = Self.gamma(observed, expected)
    self.pairs = pairs
    self.method = method
    momentsLeftOut = continuum.momentsLeftOut
  }

  private static func gamma(_ observed: Measure, _ expected: Measure) -> Measure {
    guard let observed = observed.value else { return observed }
    guard let expected = expected.value else { return expected }
    return expected > 0 ? .value(1 - observed / expected) : .undefined(.cannotVary)
  }

  /// Where γ of infinitely many random records lies: 1 - observed / (expected ± z s / √n).
  ///
  /// The interval of the calculation, not of the coders: it can be made as narrow as one likes by more samples,
  /// and says nothing of other sessions. `nil` for fewer than two samples, or so few that expected - z s / √n is
  /// not above 0.
  public func precision(confidence: Double = 0.95) -> Interval? {
    guard let observed = observed.value, let mean = expected.value,
      let deviation = chance.standardDeviation.value
    else { return nil }
    let z = NormalQuantile.twoSided(confidence: confidence)
    let half = z * deviation / Double(chance.count).squareRoot()
    guard half.isFinite, mean - half > 0 else { return nil }
    return Interval(lower: 1 - observed / (mean - half), upper: 1 - observed / (mean + half))
  }

  /// How many random records it takes to know the expected disorder up to a share of it: (z s / (e × mean))².
  ///
  /// The paper suggests e = .02. `nil` where it cannot be told.
  public func samplesNeeded(precision: Double = 0.02, confidence: Double = 0.95) -> Int? {
    guard let mean = expected.value, let deviation = chance.standardDeviation.value, mean > 0,
      precision > 0
    else { return nil }
    let root = NormalQuantile.twoSided(confidence: confidence) * deviation / (precision * mean)
    let number = (root * root).rounded(.up)
    return number < 1e15 ? Int(number) : nil
  }

  /// How γ would vary with other units of the same kind: pairs and lone units of the best alignment drawn with
  /// replacement, the expected disorder held.
  ///
  /// Takes one unit for independent of the next, which errors such as a missed stretch are not, and leaves out
  /// the sampling of the expected disorder (``precision(confidence:)``). Over sessions, resample sessions. For
  /// two coders only: with more, pairs share units. `nil` otherwise, and where γ is undefined.
  public func interval(
    replicates: Int = 1999, seed: UInt64 = 1, confidence: Double = 0.95
  ) -> Interval? {
    guard pairs.count == 1, let alignment = pairs.first?.alignment, value.value != nil else {
      return nil
    }
    let values = (0..<max(replicates, 0)).map { number in
      var cost = 0.0
      var units = 0.0
      for place in Bootstrap.sessions(count: alignment.pairs.count, replicate: number, seed: seed) {
        let pair = alignment.pairs[place]
        cost += pair.cost
        units += pair.first == nil || pair.second == nil ? 1 : 2
      }
      return Self.gamma(.ratio(2 * cost, units, ifZero: .noOccurrence), expected)
    }
    return BootstrapSummary(values, confidence: confidence).interval
  }
}
