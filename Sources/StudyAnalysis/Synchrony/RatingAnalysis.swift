public import CodedSessions
public import SequenceStatistics

/// Do two continuous ratings rise and fall together, and who is ahead?
public struct RatingAnalysis: Sendable, Hashable {
  /// What is asked of two ratings, and how.
  public struct Parameters: Sendable, Hashable {
    /// The length of a sample.
    public var step = SessionTime.milliseconds(500)
    /// The longest lag.
    public var reach = SessionTime.seconds(5)
    /// The length of a window.
    public var window = SessionTime.seconds(30)
    /// From window to window.
    public var increment = SessionTime.seconds(15)
    /// Samples farther apart than this leave a gap.
    public var longestGap = SessionTime.seconds(2)
    /// How far from a peak the correlations fall, in lags.
    public var region = 3
    /// The sign of the cross-correlation, if another program's.
    public var sign = CrossCorrelation.Sign.firstLeads
    /// The sign and the windows of another program.
    public var convention = WindowedCorrelation.Convention.firstLeads
    /// Draws where segments are not all rearranged.
    public var replicates = 1999
    /// The seed of the draws.
    public var seed: UInt64 = 1

    /// The usual values.
    public init() {}
  }

  /// The names of the two ratings.
  public let names: [String]
  /// What was asked.
  public let parameters: Parameters
  /// How many samples there are, and how many of them have both values.
  public let samples: Int
  /// Samples with both values.
  public let pairs: Int
  /// The whole records at each lag.
  public let correlation: CrossCorrelation
  /// Window by window.
  public let windowed: WindowedCorrelation
  /// The peak of each window.
  public let peaks: PeakPicking
  /// Against rearranged segments.
  public let chance: SegmentSurrogates

  /// The analysis of two traces over the time that both cover.
  ///
  /// - Throws: ``RatingAnalysisError``.
  public init(
    _ first: RatingTrace, _ second: RatingTrace, parameters: Parameters = Parameters()
  ) throws(RatingAnalysisError) {
    guard let start = first.samples.first?.time, let other = second.samples.first?.time,
      let end = first.samples.last?.time, let otherEnd = second.samples.last?.time,
      max(start, other) < min(end, otherEnd)
    else { throw .noCommonTime }
    func row(_ trace: RatingTrace) -> [Double?] {
      trace.resampled(
        every: parameters.step, from: max(start, other), to: min(end, otherEnd),
        longestGap: parameters.longestGap)
    }
    let (one, two) = (row(first), row(second))
    func units(_ time: SessionTime) -> Int {
      Int(clamping: time.microseconds / max(parameters.step.microseconds, 1))
    }
    let (window, reach) = (units(parameters.window), units(parameters.reach))
    guard window >= 3 else { throw .windowTooShort }
    guard one.count >= window + reach else { throw .recordTooShort(samples: one.count) }
    names = [first.name, second.name]
    self.parameters = parameters
    samples = one.count
    pairs = zip(one, two).count { $0 != nil && $1 != nil }
    correlation = CrossCorrelation(one, two, reach: reach, as: parameters.sign)
    windowed = WindowedCorrelation(
      one, two, window: window, increment: max(units(parameters.increment), 1), reach: reach,
      as: parameters.convention)
    peaks = PeakPicking(windowed, region: parameters.region)
    chance = SegmentSurrogates(
      one, two, segment: window, reach: min(reach, max(window / 2, 1)),
      replicates: parameters.replicates, seed: parameters.seed)
  }
}

/// Why two ratings cannot be compared.
public enum RatingAnalysisError: Error, Sendable, Hashable {
  /// They share no time.
  case noCommonTime
  /// A window holds fewer than three samples.
  case windowTooShort
  /// The shared time holds fewer samples than a window and the longest lag.
  case recordTooShort(samples: Int)
}
