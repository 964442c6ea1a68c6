public import CodedSessions

/// Would there be as many turns, and offsets as short, if the two partners did not attend to one another?
///
/// One partner's sounds are moved against the other's, and turns are counted anew:
/// - ``Design/shift(minShift:)``: they turn on the circle of each phase by at least `minShift`, on the clock's
///   grid, with the partner's uncodable time. Kept: the partner's rhythm; broken: how it lies against the
///   other's. A phase shorter than four times `minShift` is left out, of the observed numbers too. Where one
///   phase has no more admissible shifts than replicates, all are gone through, without a seed.
/// - ``Design/gapPermutation``: sounds and the gaps between them are dealt out anew (``GapPermutation``), as the
///   baseline of chattr does. Rhythm and drift are broken as well, which makes the test too liberal for
///   records that drift.
///
/// Transfers are those of ``FloorTransfer`` by the adjacent rule, turns those of ``TurnCount`` by the simple
/// rule. A surrogate without a transfer has no median and no share, and is left out of their null. Two
/// partners only. Replicate i draws from the stream of (seed, i). p by ``NullSample``. O(n log n) a replicate.
public struct TurnSurrogates: Sendable, Hashable {
  /// How sounds are moved.
  public enum Design: Sendable, Hashable {
    /// Turned on the circle of each phase.
    case shift(minShift: SessionTime)
    /// Dealt out anew with their gaps.
    case gapPermutation
  }

  /// One number and what it is by chance.
  public struct Statistic: Sendable, Hashable {
    /// The number that was seen.
    public let observed: Measure
    /// Its values over the replicates.
    public let null: NullSample

    /// The share of replicates with at least as much.
    public var pGreater: Measure { p { null.pGreater($0).measure } }
    /// The share of replicates with at most as much.
    public var pLess: Measure { p { null.pLess($0).measure } }
    /// Twice the smaller of both, at most 1.
    public var pTwoSided: Measure { p(null.pTwoSided) }

    private func p(_ of: (Double) -> Measure) -> Measure {
      guard null.count > 0 else { return .undefined(.tooShort) }
      guard let observed = observed.value else { return observed }
      return of(observed)
    }
  }

  /// How sounds are moved.
  public let design: Design
  /// Transfers with an offset of at most the `gap` asked for, overlaps among them.
  public let transfersWithinGap: Statistic
  /// The middle offset, in seconds.
  public let medianOffset: Statistic
  /// The share of transfers that overlap.
  public let shareOverlap: Statistic
  /// Turns by the simple rule.
  public let turnCount: Statistic
  /// How many replicates there are.
  public let count: Int
  /// Whether they are all there are, or drawn.
  public let kind: ChanceP.Kind
  /// Phases too short to be shifted.
  public let phasesLeftOut: Int

  /// Surrogates in which the sounds of `turning` are moved.
  ///
  /// - Parameters:
  ///   - turning: 0 or 1; anything else counts as 1.
  ///   - design: A shift of at least 10 s, or twice `gap`, unless another is given.
  ///   - gap: Up to which offset a transfer is in time.
  ///   - maxInterval: Below which pause the simple rule counts a turn.
  public init(
    _ utterances: Utterances, turning: Int = 1, design: Design? = nil,
    gap: SessionTime = .seconds(2), maxInterval: SessionTime = .seconds(1),
    replicates: Int = 1999, seed: UInt64 = 1
  ) {
    let design = design ?? .shift(minShift: ShortestShift.usual(reach: gap))
    let replicates = max(replicates, 1)
    let phases = utterances.phases.filter { $0.lines.count >= 2 }
    let movement: TurnMovement
    switch design {
    case .shift(let minShift):
      movement = TurnMovement(
        phases, turning: turning == 0 ? 0 : 1, step: utterances.step, minShift: minShift,
        replicates: replicates, seed: seed)
    case .gapPermutation:
      movement = TurnMovement(
        phases, turning: turning == 0 ? 0 : 1, replicates: replicates, seed: seed)
    }
    let gap = Int(clamping: gap.microseconds)
    var meter = TurnMeter(maxInterval: Int(clamping: maxInterval.microseconds))
    var (transfers, turns): ([Double], [Double]) = ([], [])
    var (medians, overlaps): ([Double], [Double]) = ([], [])
    transfers.reserveCapacity(movement.count)
    turns.reserveCapacity(movement.count)
    movement.measure(&meter) { meter in
      transfers.append(Double(meter.transfers(within: gap)))
      turns.append(Double(meter.turnCount))
      if let share = meter.shareOverlap { overlaps.append(share) }
      if let median = meter.median() { medians.append(median) }
    }
    meter.reset()
    for lines in movement.observed { meter.add(lines.0, lines.1) }
    func statistic(_ observed: Double?, _ values: [Double]) -> Statistic {
      Statistic(
        observed: observed.map(Measure.value) ?? .undefined(.noOccurrence),
        null: NullSample(values, how: movement.kind))
    }
    transfersWithinGap = statistic(Double(meter.transfers(within: gap)), transfers)
    turnCount = statistic(Double(meter.turnCount), turns)
    shareOverlap = statistic(meter.shareOverlap, overlaps)
    medianOffset = statistic(meter.median(), medians)
    self.design = design
    count = movement.count
    kind = movement.kind
    phasesLeftOut = movement.phasesLeftOut
  }
}
