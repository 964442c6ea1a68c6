public import CodedSessions

/// Does one state of the second stream hold more often some time after one state of the first?
///
/// For each lag d, phi of the two on/off records over the time at which both could be coded: the correlation of the
/// indicators of the two codes, and the profile by code of Dale, Warlaumont & Richardson (2011). *A positive lag
/// means that the first leads.* Undefined at lags at which one of the two records never changes. O(p + w) for p
/// pairs of bouts within reach of each other and w lags.
public struct OverlapProfile: Sendable, Hashable {
  /// The profile at one lag.
  public struct Point: Sendable, Hashable {
    /// How many units later the second stream is read.
    public let lag: Int
    /// Units at which both hold.
    public let joint: Int
    /// Units at which the first holds, while the second could be coded.
    public let first: Int
    /// Units at which the second holds, while the first could be coded.
    public let second: Int
    /// Units at which both could be coded.
    public let codable: Int

    /// The correlation of the two on/off records.
    public var phi: Measure {
      let (both, one, other, all) = (Double(joint), Double(first), Double(second), Double(codable))
      let margins = one * (all - one) * other * (all - other)
      return .ratio(both * all - one * other, margins.squareRoot(), ifZero: .emptyMargin)
    }
  }

  /// The points, from the most negative lag.
  public let points: [Point]
  /// How long a unit is.
  public let unit: SessionTime

  init(
    _ phases: [PairedTimes], first: Int, second: Int, reach: Int, step: Int = 1, unit: SessionTime
  ) {
    let reach = min(max(0, reach), phases.reduce(0) { max($0, $1.period) })
    let step = max(1, step)
    let lags = (-(reach / step)...(reach / step)).map { $0 * step }
    func counts(_ pairs: [(UnitSet, UnitSet)]) -> [Int] {
      LagOverlap(pairs, reach: reach).values(at: lags)
    }
    let empty = UnitSet([])
    let joint = counts(phases.map { ($0.first[first] ?? empty, $0.second[second] ?? empty) })
    let one = counts(phases.map { ($0.first[first] ?? empty, $0.secondCodable) })
    let other = counts(phases.map { ($0.firstCodable, $0.second[second] ?? empty) })
    let codable = counts(phases.map { ($0.firstCodable, $0.secondCodable) })
    points = lags.indices.map {
      Point(
        lag: lags[$0], joint: joint[$0], first: one[$0], second: other[$0], codable: codable[$0])
    }
    self.unit = unit
  }

  /// The profile of one code of each of two streams of `session` on its clock, phase by phase.
  ///
  /// - Parameters:
  ///   - reach: The longest lag either way.
  ///   - step: The time between two points; a hundredth of the reach, on the clock, if `nil`.
  public init(
    _ firstCode: Code, of first: CodedSessions.Stream, _ secondCode: Code,
    of second: CodedSessions.Stream, in session: CodedSession, reach: SessionTime,
    step: SessionTime? = nil, part: TimeSpan? = nil
  ) {
    let clock = LagClock(session, reach: reach, step: step)
    // The two codes may be one: each keeps its own number.
    self.init(
      PairedTimes.phases(
        first, second, of: session, categories: [firstCode: 0],
        secondCategories: [secondCode: 1], part: part),
      first: 0, second: 1, reach: clock.reach, step: clock.step, unit: clock.unit)
  }

  /// The point with the largest phi, the one nearest to no lag among equals, a positive one before its negative.
  public var highest: Point? {
    points.filter { $0.phi.value != nil }.min {
      (-($0.phi.value ?? 0), $0.lag.magnitude, $0.lag > 0 ? 0 : 1) < (
        -($1.phi.value ?? 0), $1.lag.magnitude, $1.lag > 0 ? 0 : 1
      )
    }
  }
}
