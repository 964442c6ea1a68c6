/// Do two partners go together more closely than the same two at different times?
///
/// Both rows are cut into segments of equal length that do not overlap. Every segment of the first is
/// correlated with every segment of the second at all lags up to `reach` (``CrossCorrelation``'s divisor N with
/// the segments' own means), as Fisher's z cut to ±10. ``observed`` is the mean over segments that belong
/// together, ``pseudo`` the mean over all pairs that do not (Tschacher & Meier 2020, SUSY). The null
/// distribution is that of the observed mean when the second row's segments are put into another order: all m!
/// orders of at most eight segments where these are no more than the replicates and the observed one, else
/// drawn with replicate i from the stream of (seed, i). p by ``NullSample``; of m segments it cannot be below
/// 1/m!.
///
/// Kept: each segment's course; broken: all that lasts longer, so that a common drift over the record looks
/// like coupling. A pair of segments of which one is constant has no correlation and is left out; SUSY leaves
/// it out of the sum but not of the divisor. Missing samples are left out of pairs; SUSY closes the gap. O(m² ·
/// lags · w) for m segments of w samples.
public struct SegmentSurrogates: Sendable, Hashable {
  /// What is averaged over lags and segments.
  public typealias Statistic = SegmentStatistic

  /// The most segments that are looked at; a finer cut is made coarser.
  public static let mostSegments = 1_000

  /// How many segments there are; what is left at the end is left out.
  public let segments: Int
  /// How many samples a segment has.
  public let segment: Int
  /// The mean over segments that belong together.
  public let observed: Measure
  /// The mean over pairs of segments that do not belong together.
  public let pseudo: Measure
  /// SUSY's effect size: (observed - pseudo) over the standard deviation, over lags, of the mean of the pairs
  /// that do not belong together.
  public let effectSize: Measure
  /// The observed mean with the second row's segments in other orders.
  public let null: NullSample

  /// The segments of two rows, `nil` where missing; what the longer has more is left out.
  ///
  /// - Parameters:
  ///   - segment: How many samples a segment has, at least 3.
  ///   - reach: The longest lag either way, at most the segment's length less two.
  public init(
    _ first: [Double?], _ second: [Double?], segment: Int, reach: Int,
    statistic: Statistic = .meanAbsoluteZ, replicates: Int = 1999, seed: UInt64 = 1
  ) {
    let count = min(first.count, second.count)
    let length = max(segment, 3, count / Self.mostSegments)
    let number = length <= count ? count / length : 0
    let lags = number > 0 ? min(max(reach, 0), length - 2) : 0
    func cut(_ row: [Double?]) -> [SampledRow] {
      (0..<number).map { SampledRow(row[($0 * length)..<(($0 + 1) * length)]) }
    }
    let table = SegmentTable(cut(first), cut(second), reach: lags, statistic: statistic)
    segments = number
    self.segment = length
    observed = number > 1 ? table.mean(Array(0..<number)) : .undefined(.tooShort)
    pseudo = number > 1 ? table.pseudo : .undefined(.tooShort)
    effectSize =
      number > 1
      ? table.effectSize(observed: observed, pseudo: pseudo) : .undefined(.tooShort)
    null = table.null(replicates: max(replicates, 1), seed: seed)
  }

  /// The share of orders with at least the observed value.
  public var p: ChanceP {
    observed.value.map(null.pGreater) ?? ChanceP(reached: 0, among: 0, how: null.kind)
  }

  /// By how many standard deviations of the orders the observed value exceeds their mean.
  public var z: Measure { observed.value.map(null.z) ?? observed }
}
