public import CodedSessions

/// Over how many events does a given draw the target after it (or before)?
///
/// One pair of codes at every lag from -L to L: how often, how often by chance, and P(target | given).
/// Chance is every order of the events within their runs (or every allowed order, where codes cannot
/// follow one another): events that merely are frequent are frequent at all lags. Two bands:
/// - *pointwise*: the middle 95 % at each lag; of twenty-one lags one lies outside by luck;
/// - *simultaneous*: what the largest standardized deviation of *any* lag stays within in 95 % of
///   arrangements (maximum statistic); what lies outside is remarkable although one looked everywhere.
///
/// Standardized by the exact mean and variance where every order is allowed, else by those of the
/// replicates. At lag 0 a code meets itself: that point has no chance and is left out of the maximum.
/// Replicate i draws from the stream of (seed, i). O(r L n).
public struct LagProfile: Sendable, Hashable {
  /// The profile at one lag.
  public struct Point: Sendable, Hashable {
    /// How many events later the target comes; negative for before.
    public let lag: Int
    /// How often the target was there.
    public let observed: Int
    /// How many pairs of events lie so far apart at all.
    public let pairs: Int
    /// How often the given had an event at that lag.
    public let givens: Int
    /// P(target | given).
    public let probability: Measure
    /// The mean count by chance.
    public let expected: Measure
    /// Observed minus expected in standard deviations.
    public let z: Measure
    /// The middle 95 % of counts by chance.
    public let pointwiseBand: Interval?
    /// The band that no lag leaves in 95 % of arrangements.
    public let simultaneousBand: Interval?
    /// The two-sided p of this lag alone.
    public let p: Measure
    /// The p that takes all lags into account.
    public let familyP: Measure
  }

  /// The points by rising lag.
  public let points: [Point]
  /// How many arrangements were drawn.
  public let replicates: Int

  /// The profile of `given` and `target` over lags up to `longest` either way.
  ///
  /// - Parameter constraint: Pairs that cannot follow one another directly.
  /// - Throws: ``LagTableError`` as ``PermutationTest`` does.
  public init(
    _ sequence: EventSequence, given: Code, target: Code, codes: [Code], longest: Int = 10,
    constraint: StructuralZeros = .none, replicates: Int = 1999, seed: UInt64 = 1
  ) throws(LagTableError) {
    let lags = Array(-max(longest, 1)...max(longest, 1))
    let plan = try PermutationPlan(
      sequence, codes: codes, lag: 1, constraint: constraint, seed: seed)
    let places = [given, target].compactMap { code in codes.firstIndex(of: code) }
    guard places.count == 2 else { throw .maskOfOtherSize(codes: codes.count) }
    let pair = (given: UInt8(places[0]), target: UInt8(places[1]))
    let count = max(replicates, 1)
    var drawn = [[Double]](repeating: [], count: lags.count)
    plan.visit(0..<count) { order in
      for (place, lag) in lags.enumerated() {
        drawn[place].append(Double(Self.count(order, plan.runBounds, pair, lag)))
      }
    }
    let kind: ChanceP.Kind = .sampled
    let observed = lags.map { Self.count(plan.places, plan.runBounds, pair, $0) }
    var means: [Measure] = []
    var deviations: [Double] = []
    for (place, lag) in lags.enumerated() {
      let sample = NullSample(drawn[place], how: kind)
      guard lag != 0 else {
        means.append(.undefined(.cannotVary))
        deviations.append(0)
        continue
      }
      if plan.isFree {
        let moments = PermutationMoments(sequence, codes: codes, lag: lag)
        means.append(.value(moments.mean(given: places[0], target: places[1])))
        deviations.append(
          max(0, moments.variance(given: places[0], target: places[1])).squareRoot())
      } else {
        means.append(sample.mean)
        deviations.append(sample.standardDeviation.value ?? 0)
      }
    }
    func standardized(_ value: Double, _ place: Int) -> Double {
      guard let mean = means[place].value, deviations[place] > 0 else { return 0 }
      return (value - mean) / deviations[place]
    }
    let largest = NullSample(
      (0..<count).map { replicate in
        lags.indices.map { standardized(drawn[$0][replicate], $0).magnitude }.max() ?? 0
      }, how: kind)
    let limit = largest.quantile(0.95).value
    points = lags.enumerated().map { place, lag in
      let distance = Int(lag.magnitude)
      let bounds = zip(plan.runBounds, plan.runBounds.dropFirst())
      let givens = bounds.reduce(0) { sum, run in
        let range =
          lag < 0
          ? min(run.0 + distance, run.1)..<run.1 : run.0..<max(run.0, run.1 - distance)
        return sum + plan.places[range].count { $0 == pair.given }
      }
      let z: Measure =
        deviations[place] > 0
        ? .value(standardized(Double(observed[place]), place)) : .undefined(.cannotVary)
      let sample = NullSample(drawn[place].map { standardized($0, place).magnitude }, how: kind)
      return Point(
        lag: lag, observed: observed[place], pairs: sequence.pairCount(lag: lag), givens: givens,
        probability: .ratio(Double(observed[place]), Double(givens), ifZero: .emptyMargin),
        expected: means[place], z: z,
        pointwiseBand: z.value == nil ? nil : NullSample(drawn[place], how: kind).band(),
        simultaneousBand: z.value.flatMap { _ in
          means[place].value.flatMap { mean in
            limit.map {
              Interval(
                lower: max(0, mean - $0 * deviations[place]),
                upper: mean + $0 * deviations[place])
            }
          }
        },
        p: z.value.map { sample.pGreater($0.magnitude).measure } ?? .undefined(.cannotVary),
        familyP: z.value.map { largest.pGreater($0.magnitude).measure }
          ?? .undefined(.cannotVary))
    }
    self.replicates = count
  }

  private static func count(
    _ order: [UInt8], _ runBounds: [Int], _ pair: (given: UInt8, target: UInt8), _ lag: Int
  ) -> Int {
    let distance = Int(lag.magnitude)
    let (early, late) = lag < 0 ? (pair.target, pair.given) : (pair.given, pair.target)
    var count = 0
    for (start, end) in zip(runBounds, runBounds.dropFirst()) where end - start > distance {
      for place in start..<(end - distance)
      where order[place] == early && order[place + distance] == late { count += 1 }
    }
    return count
  }
}
