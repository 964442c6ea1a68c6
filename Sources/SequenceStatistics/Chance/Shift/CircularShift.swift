/// Would as much happen if one partner's record were shifted against the other's?
///
/// One partner's record turns on the circle of its own time, phase by phase, by every admissible number
/// of clock units. Kept: both records' bouts, their rates, their rhythm and how they drift; broken: only
/// how they lie against one another. Shifts shorter than `minShift` either way are left out, as behaviour
/// is like itself a moment later; the observed alignment is one more arrangement:
/// p = (1 + b) / (1 + m) over the m admissible shifts. The distribution is swept exactly
/// (``ShiftDistribution``), no random number is drawn; a day on a fine clock is drawn instead
/// (``ShiftMethod``), and ``method`` says so.
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

  /// How the shifts were gone through.
  public let method: ShiftMethod

  /// Shifts each of `circles` by its admissible shifts, all by the same `method`.
  init(_ circles: [ShiftCircle], method: ShiftMethod = .swept) {
    let long = circles.filter { $0.isAtLeast(4) }
    observed = long.map(\.observed).reduce(ShiftCount(counted: 0, eligible: 0), +)
    self.method = method
    phasesLeftOut = circles.count - long.count
    switch method {
    case _ where long.isEmpty: distribution = ShiftDistribution([:])
    case .swept:
      distribution = long.reduce(ShiftDistribution.nothing) {
        $0.convolved(with: $1.distribution)
      }
    case .drawn(let replicates, _):
      let nothing = ShiftCount(counted: 0, eligible: 0)
      distribution = ShiftDistribution(
        tallying: long.map(\.drawnCounts).reduce(
          [ShiftCount](repeating: nothing, count: replicates)
        ) {
          zip($0, $1).map(+)
        })
    }
  }

  /// The shifts of at least `minShift` units either way of a circle of `period`.
  static func admissible(period: Int, minShift: Int) -> Range<Int> {
    let shortest = max(minShift, 1)
    return shortest..<max(shortest, period - shortest + 1)
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
