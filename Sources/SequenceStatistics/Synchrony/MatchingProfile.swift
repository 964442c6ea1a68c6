public import CodedSessions

/// Do two streams show the same more often when one is read some time later, and at which lag most?
///
/// For each lag d the share of time t at which the second stream shows at t + d what the first showed at t, over the
/// time at which both could be coded: the diagonal profile of a categorical recurrence plot, with missing time in
/// neither part. *A positive lag means that the first leads.* ``Point/kappa`` takes off what the two streams' own shares
/// in that part would give, (p_o - p_e) / (1 - p_e).
///
/// Each pair of bouts of one category adds a trapezoid to the profile whose four corners are known: counts for all
/// lags come from their second differences, whatever the length of the record. Lags do not cross phases. Tied
/// maxima are all listed. Source: Dale, Warlaumont & Richardson (2011). O(b² + k w) for b bouts, k categories, w lags.
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

  init(_ phases: [PairedTimes], reach: Int, unit: SessionTime) {
    let reach = max(0, reach)
    let categories = Set(phases.flatMap { Set($0.first.keys).union($0.second.keys) }).sorted()
    func overlap(_ pairs: [(UnitSet, UnitSet)]) -> [Int] { Self.overlap(pairs, reach: reach) }
    let matched = overlap(phases.flatMap { $0.shared.map { ($0.first, $0.second) } })
    let codable = overlap(phases.map { ($0.firstCodable, $0.secondCodable) })
    // What each stream shows while the other could be coded.
    let margins = categories.map { category in
      (
        first: overlap(
          phases.map { ($0.first[category] ?? UnitSet([]), $0.secondCodable) }),
        second: overlap(
          phases.map { ($0.firstCodable, $0.second[category] ?? UnitSet([])) })
      )
    }
    points = (-reach...reach).map { lag in
      let place = lag + reach
      let all = Double(codable[place])
      let share = Measure.ratio(Double(matched[place]), all, ifZero: .noCodableTime)
      let chance = margins.reduce(0) {
        $0 + Double($1.first[place]) * Double($1.second[place])
      }
      return Point(
        lag: lag, matched: matched[place], codable: codable[place], share: share,
        kappa: share.value.map {
          .ratio($0 - chance / (all * all), 1 - chance / (all * all), ifZero: .cannotVary)
        } ?? share)
    }
    self.unit = unit
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
  public init(
    _ first: CodedSessions.Stream, _ second: CodedSessions.Stream, of session: CodedSession,
    categories: [Code: Int], reach: SessionTime, part: TimeSpan? = nil
  ) {
    let unit = max(session.timeUnit.step.microseconds, 1)
    self.init(
      PairedTimes.phases(first, second, of: session, categories: categories, part: part),
      reach: Int(clamping: reach.microseconds / unit), unit: SessionTime(microseconds: unit))
  }

  /// The largest share, undefined where no lag has one.
  public var highest: Measure {
    points.compactMap(\.share.value).max().map(Measure.value) ?? .undefined(.noCodableTime)
  }

  /// Every lag with the largest share, the one nearest 0 first, a positive one before its negative.
  public var highestLags: [Int] {
    guard let highest = highest.value else { return [] }
    return points.filter { $0.share.value == highest }.map(\.lag)
      .sorted { ($0.magnitude, $0 > 0 ? 0 : 1) < ($1.magnitude, $1 > 0 ? 0 : 1) }
  }

  /// (Σ shares at positive lags - Σ at negative ones) over the sum of both: above 0 the first leads.
  public var asymmetry: Measure {
    func sum(_ isIn: (Int) -> Bool) -> Double {
      points.filter { isIn($0.lag) }.compactMap(\.share.value).reduce(0, +)
    }
    let (later, earlier) = (sum { $0 > 0 }, sum { $0 < 0 })
    return .ratio(later - earlier, later + earlier, ifZero: .noPairs)
  }

  /// How many units of the first set of each pair are met by the second, read d units later, for d from -reach to
  /// reach: from second differences of the trapezoids.
  private static func overlap(_ pairs: [(UnitSet, UnitSet)], reach: Int) -> [Int] {
    let count = 2 * reach + 1
    // The change of slope at each lag; what changes before the first lag is in the start.
    var bends = [Int](repeating: 0, count: count)
    var value = 0
    var slope = 0
    for (first, second) in pairs {
      for one in first.ranges {
        for other in second.ranges {
          for (lag, bend) in [
            (other.lowerBound - one.upperBound, 1), (other.lowerBound - one.lowerBound, -1),
            (other.upperBound - one.upperBound, -1), (other.upperBound - one.lowerBound, 1),
          ] {
            let place = lag + reach
            if place < 0 {
              // Its ramp has run for -place lags at the first one.
              slope += bend
              value += bend * -place
            } else if place < count {
              bends[place] += bend
            }
          }
        }
      }
    }
    var values: [Int] = []
    values.reserveCapacity(count)
    for place in 0..<count {
      values.append(value)
      slope += bends[place]
      value += slope
    }
    return values
  }
}
