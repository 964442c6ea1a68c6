public import CodedSessions

/// Which lags of a profile of matching lie outside what shifts of one record give?
///
/// The second record turns on its circle, and the whole profile is made anew at every shift (``ShiftedProfiles``):
/// - the *pointwise* band holds 95 % of the shifts at each lag on its own: some 5 % of the lags lie outside by
///   chance, and say nothing;
/// - the *simultaneous* band holds at every lag at once 95 % of the shifts: mean ± the 95 % quantile of the largest
///   distance from the mean over all lags (maximum statistic). A lag outside it is a find.
/// - ``pHighest`` compares the highest share over all lags with the highest at every shift.
///
/// Phases shorter than four times `minShift` are left out, of ``observed`` too. In one phase shifts are all multiples
/// of the lags' step (more than 20 000 are thinned) and no random number is drawn; over several phases they are
/// drawn. p by ``ChanceP``. See ``ShiftedProfiles`` for the cost.
public struct MatchingBand: Sendable, Hashable {
  /// The band at one lag.
  public struct Point: Sendable, Hashable {
    /// How many units later the second stream is read.
    public let lag: Int
    /// The share matched, of the phases that were shifted.
    public let observed: Measure
    /// The mean share over shifts.
    public let mean: Measure
    /// What holds 95 % of the shifts at this lag.
    public let pointwise: Interval?
    /// What holds 95 % of the shifts at all lags at once.
    public let simultaneous: Interval?
  }

  /// The lags in rising order.
  public let points: [Point]
  /// The highest share over all lags.
  public let highest: Measure
  /// The p of the highest share against the highest at every shift.
  public let pHighest: Measure
  /// How many shifts were looked at.
  public let shiftCount: Int
  /// Whether they were gone through, or drawn.
  public let kind: ChanceP.Kind
  /// The time between two shifts gone through.
  public let shiftStep: SessionTime?
  /// The shortest shift.
  public let minShift: SessionTime
  /// Phases too short to be shifted.
  public let phasesLeftOut: Int
  /// How long a unit of a lag is.
  public let unit: SessionTime

  init(
    _ phases: [PairedTimes], reach: Int, step: Int, minShift: Int, unit: SessionTime,
    replicates: Int, seed: UInt64, coverage: Double = 0.95
  ) {
    let shortest = max(minShift, 1)
    let long = phases.filter { $0.period / 4 >= shortest }
    let observed = MatchingProfile(long, reach: reach, step: step, unit: unit)
    let profiles = ShiftedProfiles(
      long, lags: observed.points.map(\.lag), minShift: shortest, replicates: replicates,
      seed: seed)
    let width = profiles.lags.count
    let bands = Self.bands(profiles, coverage: coverage)
    let means = bands.map(\.mean)
    var highs = [Double](repeating: -1, count: profiles.count)
    var distances = [Double](repeating: 0, count: profiles.count)
    for lag in 0..<width {
      let mean = means[lag]
      for (shift, share) in profiles.shares(ofLag: lag).enumerated() {
        highs[shift] = max(highs[shift], share)
        distances[shift] = max(distances[shift], share < 0 ? 0 : (share - mean).magnitude)
      }
    }
    kind = profiles.shiftStep == nil ? .sampled : .enumeratedWithoutObserved
    let widest = NullSample(distances, how: kind).quantile(coverage).value
    highest =
      observed.points.compactMap(\.share.value).max().map(Measure.value)
      ?? .undefined(long.isEmpty ? .tooShort : .noCodableTime)
    let null = NullSample(highs.filter { $0 >= 0 }, how: kind)
    pHighest =
      profiles.count == 0
      ? .undefined(.tooShort)
      : highest.value.map { null.pGreater($0).measure } ?? highest
    points = zip(observed.points, bands).map { point, band in
      Point(
        lag: point.lag, observed: point.share,
        mean: band.interval == nil ? .undefined(.tooShort) : .value(band.mean),
        pointwise: band.interval,
        simultaneous: band.interval == nil
          ? nil
          : widest.map { Interval(lower: max(0, band.mean - $0), upper: min(1, band.mean + $0)) })
    }
    shiftCount = profiles.count
    shiftStep = profiles.shiftStep.map { SessionTime(microseconds: Int64($0) * unit.microseconds) }
    self.minShift = SessionTime(microseconds: Int64(shortest) * unit.microseconds)
    phasesLeftOut = phases.count - long.count
    self.unit = unit
  }

  /// The band of two streams of `session`, phase by phase.
  ///
  /// - Parameters:
  ///   - categories: For codes of both streams their category.
  ///   - reach: The longest lag either way; shifts are at least twice as long, and ten seconds, unless
  ///     `minShift` says otherwise.
  ///   - step: The time between two lags; a hundredth of the reach, on the clock, if `nil`.
  public init(
    _ first: CodedSessions.Stream, _ second: CodedSessions.Stream, of session: CodedSession,
    categories: [Code: Int], reach: SessionTime, step: SessionTime? = nil,
    minShift: SessionTime? = nil, part: TimeSpan? = nil, replicates: Int = 1999, seed: UInt64 = 1
  ) {
    let clock = LagClock(session, reach: reach, step: step)
    let shortest = minShift ?? ShortestShift.usual(reach: reach)
    self.init(
      PairedTimes.phases(first, second, of: session, categories: categories, part: part),
      reach: clock.reach, step: clock.step,
      minShift: Int(clamping: shortest.microseconds / max(clock.unit.microseconds, 1)),
      unit: clock.unit, replicates: replicates, seed: seed)
  }

  /// The lags whose share lies outside the simultaneous band.
  public var finds: [Point] {
    points.filter { point in
      guard let share = point.observed.value, let band = point.simultaneous else { return false }
      return share < band.lower || share > band.upper
    }
  }

  /// How many lags lie outside the pointwise band; about one in twenty does by chance.
  public var outsidePointwise: Int {
    points.count { point in
      guard let share = point.observed.value, let band = point.pointwise else { return false }
      return share < band.lower || share > band.upper
    }
  }

  /// Each lag's mean over shifts, and what holds most of them.
  private static func bands(
    _ profiles: ShiftedProfiles, coverage: Double
  ) -> [(mean: Double, interval: Interval?)] {
    let tail = (1 - coverage) / 2
    return profiles.lags.indices.map { lag in
      var shares = Array(profiles.shares(ofLag: lag))
      if !profiles.isComplete { shares.removeAll { $0 < 0 } }
      let limits = Quantile.type7(of: shares, [tail, 1 - tail])
      guard limits.count == 2 else { return (0, nil) }
      return (
        shares.reduce(0, +) / Double(shares.count), Interval(lower: limits[0], upper: limits[1])
      )
    }
  }
}
