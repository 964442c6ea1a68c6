public import CodedSessions

/// Do two partners' rhythms of sound and silence predict each other (coordinated interpersonal timing)?
///
/// For each kind of floor state the mean lengths of successive intervals (``TimingIntervals``) of one partner are
/// regressed on both partners' earlier means (``LaggedRegression``), in both directions. The coordination of
/// one partner with the other is the R² increment by the other's past. The interval is 15 s here unless another
/// is given, the middle of the 5 to 30 s of the literature; results depend on it. Five kinds and two directions
/// are ten tests: correct them as a family. Source: Jaffe and others (2001). O(n) and the regressions.
public struct InterpersonalTiming: Sendable, Hashable {
  /// The intervals.
  public let intervals: TimingIntervals
  /// How many own intervals before.
  public let ownLags: Int
  /// How many of the partner's.
  public let partnerLags: Int

  /// The timing of two partners.
  public init(
    _ floor: FloorStates, width: SessionTime = .seconds(15), ownLags: Int = 1,
    partnerLags: Int = 1
  ) {
    intervals = TimingIntervals(floor, width: width)
    self.ownLags = max(ownLags, 0)
    self.partnerLags = max(partnerLags, 1)
  }

  /// How the means of `speaker` depend on the partner's past, the own past controlled.
  public func coordination(of speaker: Int, _ state: TimingIntervals.State) -> LaggedRegression {
    LaggedRegression(
      intervals.means(state, of: speaker), partner: intervals.means(state, of: 1 - speaker),
      ownLags: ownLags, partnerLags: partnerLags)
  }
}
