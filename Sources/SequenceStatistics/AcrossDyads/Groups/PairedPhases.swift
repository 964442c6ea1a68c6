/// Does a number differ between two phases of the same dyads, such as play and still face?
///
/// Within each dyad the difference `to` minus `from`; over dyads its mean with the paired t test (n - 1 degrees of
/// freedom), the sign-flip test and Wilcoxon's signed ranks. Sizes: d_z = mean / SD of the differences; d_av = mean /
/// ((SD_from + SD_to) / 2), on the scale of the phases themselves. Dyads that lack a phase are left out and counted.
/// ``clustered`` takes families into account, as does ``signFlip``; t and Wilcoxon take dyads as independent. Undefined
/// (`too-few-dyads`) with fewer than two dyads. Source: Lakens (2013). O(n log n).
public struct PairedPhases: Sendable, Hashable {
  /// The differences of the dyads that have both phases.
  public let differences: [Double]
  /// How many dyads have `from` only.
  public let missingTo: Int
  /// How many dyads have `to` only.
  public let missingFrom: Int
  /// How many dyads have neither.
  public let missingBoth: Int
  /// The mean of `from`, over dyads with both.
  public let fromMean: Measure
  /// The mean of `to`, over dyads with both.
  public let toMean: Measure
  /// The mean difference with the paired t test.
  public let test: StudentTest
  /// The mean difference with families as clusters.
  public let clustered: ClusteredMean
  /// The mean difference in standard deviations of the differences.
  public let dz: Measure
  /// The mean difference in standard deviations of the phases, the mean of both.
  public let dav: Measure
  /// The differences against signs of chance.
  public let signFlip: SignFlip
  /// The differences by ranks.
  public let wilcoxon: WilcoxonSignedRank

  /// The comparison of a number in two phases, dyad by dyad; what one list has more of is missing in the other.
  public init(
    from: [Double?], to: [Double?], families: FamilyClusters? = nil, replicates: Int = 1999,
    seed: UInt64 = 1
  ) {
    func number(_ values: [Double?], _ dyad: Int) -> Double? {
      dyad < values.count ? values[dyad].flatMap { $0.isFinite ? $0 : nil } : nil
    }
    let dyads = 0..<max(from.count, to.count)
    let pairs = dyads.map { (from: number(from, $0), to: number(to, $0)) }
    missingTo = pairs.count { $0.from != nil && $0.to == nil }
    missingFrom = pairs.count { $0.from == nil && $0.to != nil }
    missingBoth = pairs.count { $0.from == nil && $0.to == nil }
    let full = dyads.filter { pairs[$0].from != nil && pairs[$0].to != nil }
    let starts = SampleMoments(full.compactMap { pairs[$0].from })
    let ends = SampleMoments(full.compactMap { pairs[$0].to })
    // A difference too large for a double is missing to every test.
    let steps: [Double?] = full.map { dyad in
      pairs[dyad].to.flatMap { to in pairs[dyad].from.map { to - $0 } }
    }
    differences = steps.compactMap { $0 }.filter(\.isFinite)
    fromMean = starts.mean
    toMean = ends.mean
    let clusters = families?.among(full)
    let moments = SampleMoments(differences)
    let n = Double(differences.count)
    test = StudentTest(
      estimate: moments.mean,
      standardError: moments.variance.map { ($0 / n).squareRoot() },
      degreesOfFreedom: n > 1 ? .value(n - 1) : .undefined(.tooFewDyads))
    clustered = ClusteredMean(steps, families: clusters)
    dz = Self.ratio(moments.mean, moments.standardDeviation)
    var middle = ends.standardDeviation
    if let from = starts.standardDeviation.value { middle = middle.map { $0 / 2 + from / 2 } }
    dav = Self.ratio(moments.mean, middle)
    signFlip = SignFlip(steps, families: clusters, replicates: replicates, seed: seed)
    wilcoxon = WilcoxonSignedRank(steps)
  }

  /// How many dyads have both phases.
  public var count: Int { differences.count }
  /// How many dyads lack a phase.
  public var excludedCount: Int { missingTo + missingFrom + missingBoth }

  private static func ratio(_ mean: Measure, _ deviation: Measure) -> Measure {
    guard let mean = mean.value else { return mean }
    guard let deviation = deviation.value else { return deviation }
    guard deviation > 0 else { return .undefined(.cannotVary) }
    return .finite(mean / deviation)
  }
}
