/// For replication: what would pyunicorn's event coincidence analysis give for these events?
///
/// The numbers of `EventSeries.event_coincidence_analysis` and of `event_analysis_significance(surrogate =
/// "analytic")` (pyunicorn 1.0.0), with X to be explained and Y as possible precursor, and the same with both
/// exchanged. Results of this library come from ``EventCoincidence``; they differ from these, knowingly, in
/// that
/// - events within τ + ΔT of the *row's own* first event (precursor) or last event (trigger) are left out,
///   whatever was recorded before or after, also when the window would lie in the record; unless τ = ΔT = 0;
/// - rates are rounded to single precision;
/// - the analytic level multiplies the rate by *all* events of the row and drops the fraction, with ΔT / (T -
///   τ) although time is in frames, T being the time of the last frame (999 of 1000);
/// - it is 1 - p, and the retarded one leaves out the last term of the sum, so that a full row of coincidences
///   has the level 1.
///
/// Source: Odenweller and Donner (2020). O((n + m) log (n + m)).
public struct PyunicornCoincidence: Sendable, Hashable {
  /// Coincidences of one row with the other, and the level of the class for them.
  public struct Rate: Sendable, Hashable {
    /// The events that coincide, among those not left out.
    public let count: ShiftCount
    /// The level 1 - p; undefined for the symmetric window, for which the class has none.
    public let level: Measure

    /// The rate in single precision.
    public var value: Measure {
      count.eligible > 0
        ? .value(Double(Float(count.counted) / Float(count.eligible))) : .undefined(.noOccurrence)
    }
  }

  /// `prec_XY`, "advanced": X's events with one of Y's before them.
  public let precursorXY: Rate
  /// `trig_XY`, "retarded": Y's events with one of X's after them.
  public let triggerXY: Rate
  /// `prec_YX`: Y's events with one of X's before them.
  public let precursorYX: Rate
  /// `trig_YX`: X's events with one of Y's after them.
  public let triggerYX: Rate
  /// "symmetric": X's events with one of Y's within ΔT.
  public let symmetricXY: Rate
  /// "symmetric": Y's events with one of X's within ΔT.
  public let symmetricYX: Rate

  /// The numbers for the times of `x` and `y`.
  ///
  /// - Parameters:
  ///   - taumax: ΔT.
  ///   - lag: τ, with the sign of the program: positive when what is explained is later.
  ///   - lastTime: T, the time of the last frame; without it there are no levels.
  public init(_ x: [Int], _ y: [Int], taumax: Int, lag: Int = 0, lastTime: Int? = nil) {
    let x = EventRow.distinct(x)
    let y = EventRow.distinct(y)
    let (taumax, lag) = (EventRow.within(taumax), EventRow.within(lag))
    let edge = taumax == 0 && lag == 0 ? nil : lag + taumax
    /// The events of `row` that have one of `other` from `from` to `to` after them.
    func rate(
      _ row: [Int], _ other: [Int], _ from: Int, _ to: Int, dropsFirst: Bool, dropsLast: Bool
    ) -> Rate {
      var kept = row[...]
      if let edge, let first = row.first, let last = row.last {
        // Slices of the full row, cut from either end as in the program.
        let start = dropsFirst ? row.count { $0 <= first + edge } : 0
        let end = row.count - (dropsLast ? row.count { $0 >= last - edge } : 0)
        kept = row[start..<max(start, end)]
      }
      let counted = kept.count { time in
        let next = other.partitioningIndex { $0 >= time + from }
        return next < other.count && other[next] <= time + to
      }
      let count = ShiftCount(counted: counted, eligible: kept.count)
      guard let lastTime, dropsFirst != dropsLast, count.eligible > 0 else {
        return Rate(count: count, level: .undefined(.notTested))
      }
      let value = Double(Float(count.counted) / Float(count.eligible))
      let chance = CoincidenceBinomial.chance(
        width: Double(taumax), of: Double(lastTime) - Double(lag), others: other.count)
      let null = CoincidenceBinomial([(row.count, chance)])
      let reached = Int(value * Double(row.count))
      // The retarded sum ends before the last term.
      let p =
        (null.pGreater(reached).value ?? 0) - (dropsLast ? null.pGreater(row.count).value ?? 0 : 0)
      return Rate(count: count, level: .value(1 - p))
    }
    let (before, after) = ((-lag - taumax, -lag), (lag, lag + taumax))
    precursorXY = rate(x, y, before.0, before.1, dropsFirst: true, dropsLast: false)
    triggerXY = rate(y, x, after.0, after.1, dropsFirst: false, dropsLast: true)
    precursorYX = rate(y, x, before.0, before.1, dropsFirst: true, dropsLast: false)
    triggerYX = rate(x, y, after.0, after.1, dropsFirst: false, dropsLast: true)
    let around = (-lag - taumax, -lag + taumax)
    symmetricXY = rate(x, y, around.0, around.1, dropsFirst: true, dropsLast: true)
    symmetricYX = rate(y, x, around.0, around.1, dropsFirst: true, dropsLast: true)
  }
}
