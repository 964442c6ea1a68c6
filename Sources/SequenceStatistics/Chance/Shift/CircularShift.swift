/// Would as much happen if one partner's record were shifted against the other's?
///
/// One partner's record turns on the circle of its own time, phase by phase, by every admissible number
/// of clock units. Kept: both records' bouts, their rates, their rhythm and how they drift; broken: only
/// how they lie against one another. Shifts shorter than `minShift` either way are left out, as behaviour
/// is like itself a moment later; the observed alignment is one more arrangement:
/// p = (1 + b) / (1 + m) over the m admissible shifts. The distribution is swept exactly
/// (``ShiftDistribution``), no random number is drawn.
///
/// A phase shorter than four times `minShift` has too few shifts that are not nearly the observed one; it
/// is left out and counted. Shared drifts slower than the record, such as a session that slowly calms
/// down, can look like coupling: see ``BlockRotation``.
///
/// Source: circular shifts of time series after Theiler et al. (1992) and Kreuz et al. (2004) in their
/// form for coded records. O(k log k) for k pairs of onsets, and the product of the numbers of values for
/// each phase more.
public struct CircularShift: Sendable, Hashable {
  /// What was counted as it happened.
  public let observed: ShiftCount
  /// What is counted at the admissible shifts.
  public let distribution: ShiftDistribution
  /// How many phases were too short to be shifted; they are not in ``observed`` either.
  public let phasesLeftOut: Int

  /// Shifts each of `circles` by all its admissible shifts, none of which is shorter than its
  /// `minShift` units either way.
  ///
  /// - Parameter step: Of the shifts, only multiples of so many units.
  init(_ circles: [(circle: ShiftCircle, minShift: Int)], step: Int = 1) {
    let long = circles.filter { $0.circle.period >= 4 * max($0.minShift, 1) }
    var observed = ShiftCount(counted: 0, eligible: 0)
    var distribution = ShiftDistribution.nothing
    for (circle, minShift) in long {
      let shortest = max(minShift, 1)
      observed = ShiftCount(
        counted: observed.counted + circle.observed.counted,
        eligible: observed.eligible + circle.observed.eligible)
      distribution = distribution.convolved(
        with: circle.distribution(
          over: shortest..<(circle.period - shortest + 1), step: max(step, 1)))
    }
    self.observed = observed
    self.distribution = long.isEmpty ? ShiftDistribution([:]) : distribution
    phasesLeftOut = circles.count - long.count
  }

  /// Whether something was long enough to be shifted.
  public var isPossible: Bool { distribution.arrangements > 0 }

  /// The p for "more than by chance".
  public var pGreater: Measure { distribution.pGreater(observed, includesObserved: false) }

  /// The p for "less than by chance".
  public var pLess: Measure { distribution.pLess(observed, includesObserved: false) }

  /// Twice the smaller of both, at most 1.
  public var pTwoSided: Measure { .twiceTheSmaller(pGreater, pLess) }
}
