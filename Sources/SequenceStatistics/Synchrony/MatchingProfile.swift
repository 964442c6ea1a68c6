public import CodedSessions

/// Do two streams show the same more often when one is read some time later, and at which lag most?
///
/// For each lag d the share of time t at which the second stream shows at t + d what the first showed at t, over the
/// time at which both could be coded: the diagonal profile of a categorical recurrence plot, with missing time in
/// neither part. *A positive lag means that the first leads.* ``Point/kappa`` takes off what the two streams' own shares
/// in that part would give, (p_o - p_e) / (1 - p_e).
///
/// The time matched is piecewise linear in the lag (``LagOverlap``), so that the profile is exact at every lag whatever
/// the length of the record, and so is its maximum: ``peaks`` holds every tied lag or range of lags between
/// the ends of the reach, on the record's own clock, also between the lags of ``points``. Lags do not cross
/// phases. Source: Dale, Warlaumont & Richardson (2011). O(p + k w) for p pairs of bouts within reach of each
/// other, k categories and w lags.
///
/// ```swift
/// let y = MatchingProfile(units: [1, 2, 2, 1], [3, 1, 2, 2], reach: 1, unit: .seconds(1))
/// y.peaks  // [1...1]: what the first shows, the second shows one unit later
/// ```
public struct MatchingProfile: Sendable, Hashable {
  /// The profile at one lag.
  public struct Point: Sendable, Hashable {
    /// How many units later the second stream is read.
    public let lag: Int
    /// Units at which both show the same.
    public let matched: Int
    /// Units at which both could be coded.
    public let codable: Int
    /// The share of them that match.
    public let share: Measure
    /// The same beyond what the streams' own shares give.
    public let kappa: Measure
  }

  /// The points, from the most negative lag.
  public let points: [Point]
  /// How long a unit is.
  public let unit: SessionTime
  /// How many units lie between two points.
  public let step: Int
  /// The largest share at any lag of the clock within reach, undefined where no lag has one.
  public let peak: Measure
  /// Every range of lags with the largest share, in rising order.
  public let peaks: [ClosedRange<Int>]

  init(_ phases: [PairedTimes], reach: Int, step: Int = 1, unit: SessionTime) {
    let longest = phases.reduce(0) { max($0, $1.period) }
    let reach = min(max(0, reach), longest)
    let step = max(1, step)
    let categories = Set(phases.flatMap { Set($0.first.keys).union($0.second.keys) }).sorted()
    let lags = (-(reach / step)...(reach / step)).map { $0 * step }
    func overlap(_ pairs: [(UnitSet, UnitSet)]) -> LagOverlap { LagOverlap(pairs, reach: reach) }
    let matching = overlap(phases.flatMap { $0.shared.map { ($0.first, $0.second) } })
    let coding = overlap(phases.map { ($0.firstCodable, $0.secondCodable) })
    let matched = matching.values(at: lags)
    let codable = coding.values(at: lags)
    // What each stream shows while the other could be coded.
    let margins = categories.map { category in
      (
        first: overlap(
          phases.map { ($0.first[category] ?? UnitSet([]), $0.secondCodable) }
        ).values(at: lags),
        second: overlap(
          phases.map { ($0.firstCodable, $0.second[category] ?? UnitSet([])) }
        ).values(at: lags)
      )
    }
    points = lags.indices.map { place in
      let all = Double(codable[place])
      let share = Measure.ratio(Double(matched[place]), all, ifZero: .noCodableTime)
      let chance = margins.reduce(0) {
        $0 + Double($1.first[place]) * Double($1.second[place])
      }
      return Point(
        lag: lags[place], matched: matched[place], codable: codable[place], share: share,
        kappa: share.value.map {
          .ratio($0 - chance / (all * all), 1 - chance / (all * all), ifZero: .cannotVary)
        } ?? share)
    }
    self.unit = unit
    self.step = step
    (peak, peaks) = Self.peaks(matching, coding)
  }

  /// The profile of two rows of units, `nil` where one could not be coded, for lags up to `reach` either way.
  public init(units first: [Int?], _ second: [Int?], reach: Int, unit: SessionTime) {
    func sets(_ units: [Int?]) -> [Int: UnitSet] {
      var ranges: [Int: [Range<Int>]] = [:]
      for (place, category) in units.enumerated() {
        if let category { ranges[category, default: []].append(place..<(place + 1)) }
      }
      return ranges.mapValues(UnitSet.init)
    }
    func codable(_ units: [Int?]) -> UnitSet {
      UnitSet(units.indices.filter { units[$0] != nil }.map { $0..<($0 + 1) })
    }
    self.init(
      [
        PairedTimes(
          first: sets(first), second: sets(second), firstCodable: codable(first),
          secondCodable: codable(second), period: max(first.count, second.count))
      ], reach: reach, unit: unit)
  }

  /// The profile of two streams of `session` on its clock, phase by phase.
  ///
  /// - Parameters:
  ///   - categories: For codes of both streams their category.
  ///   - reach: The longest lag either way.
  ///   - step: The time between two points; a hundredth of the reach, on the clock, if `nil`.
  public init(
    _ first: CodedSessions.Stream, _ second: CodedSessions.Stream, of session: CodedSession,
    categories: [Code: Int], reach: SessionTime, step: SessionTime? = nil, part: TimeSpan? = nil
  ) {
    let clock = LagClock(session, reach: reach, step: step)
    self.init(
      PairedTimes.phases(first, second, of: session, categories: categories, part: part),
      reach: clock.reach, step: clock.step, unit: clock.unit)
  }

  /// The lag of the largest share that is nearest to 0, a positive one before its negative.
  public var peakLag: Int? {
    peaks.map { $0.contains(0) ? 0 : $0.lowerBound > 0 ? $0.lowerBound : $0.upperBound }
      .min { ($0.magnitude, $0 > 0 ? 0 : 1) < ($1.magnitude, $1 > 0 ? 0 : 1) }
  }

  /// (Σ shares at positive lags - Σ at negative ones) over the sum of both: above 0 the first leads.
  public var asymmetry: Measure {
    func sum(_ isIn: (Int) -> Bool) -> Double {
      points.filter { isIn($0.lag) }.compactMap(\.share.value).reduce(0, +)
    }
    let (later, earlier) = (sum { $0 > 0 }, sum { $0 < 0 })
    return .ratio(later - earlier, later + earlier, ifZero: .noPairs)
  }

  /// A share of two straight lines rises or falls all the way between their knots, so that its maximum is at one of
  /// them, and holds all the way between two that share it.
  private static func peaks(
    _ matching: LagOverlap, _ coding: LagOverlap
  ) -> (Measure, [ClosedRange<Int>]) {
    let knots = Set(matching.knots + coding.knots).sorted()
    let shares = zip(matching.values(at: knots), coding.values(at: knots)).map {
      $1 > 0 ? Double($0) / Double($1) : nil
    }
    guard let highest = shares.compactMap(\.self).max() else {
      return (.undefined(.noCodableTime), [])
    }
    var peaks: [ClosedRange<Int>] = []
    var isOpen = false
    for (lag, share) in zip(knots, shares) {
      let isTied = share.map { $0 >= highest * (1 - 1e-12) } ?? false
      if isTied, isOpen, let last = peaks.last {
        peaks[peaks.count - 1] = last.lowerBound...lag
      } else if isTied {
        peaks.append(lag...lag)
      }
      isOpen = isTied
    }
    return (.value(highest), peaks)
  }
}
