/// For how long do two streams coincide, at every shift of one against the other?
///
/// Overlap time is a piecewise-linear function of the shift: each pair of bouts adds a trapezoid whose
/// corners are known from the four times. Sweeping the corners gives sums, extremes and the number of
/// shifts above any value over all admissible shifts of the clock grid: exact, without a seed. Matching
/// of states is the overlap summed over codes; a kappa is linear in it, as shifts keep both margins.
///
/// O(k log k) for k pairs of bouts, whatever the length of the record; quantiles by bisection.
public struct OverlapShift: Sendable, Hashable {
  /// The length of the circle in units of the clock.
  public let period: Int
  /// The overlap without a shift, in units.
  public let observed: Int
  /// How many shifts are admissible.
  public let count: Int

  /// A stretch of shifts over which the overlap changes by the same amount from one to the next.
  struct Stretch: Sendable, Hashable {
    let shifts: Range<Int>
    let first: Int
    let slope: Int

    func value(_ shift: Int) -> Int { first + slope * (shift - shifts.lowerBound) }
  }

  let stretches: [Stretch]

  /// Two sets of times, of which the second turns; their overlap counts `weight` times.
  struct Pair {
    let fixed: UnitSet
    let turning: UnitSet
    let weight: Int

    init(fixed: UnitSet, turning: UnitSet, weight: Int = 1) {
      self.fixed = fixed
      self.turning = turning
      self.weight = weight
    }
  }

  /// The overlap of `pairs` together.
  ///
  /// - Parameters:
  ///   - pairs: For example the times of one code in both streams, for every code.
  ///   - period: The length of the record in units.
  ///   - minShift: The shortest shift either way; with 0 the observed alignment is among them.
  init(_ pairs: [Pair], period: Int, minShift: Int) {
    var corners: [(at: Int, change: Int)] = []
    var start = 0
    var next = 0
    for pair in pairs {
      let (turning, weight) = (pair.turning, pair.weight)
      start += weight * pair.fixed.intersection(turning).count
      next +=
        weight
        * pair.fixed.intersection(
          ShiftCover.wrapped(
            turning.ranges.map { ($0.lowerBound + 1)..<($0.upperBound + 1) }, period: period)
        ).count
      for stay in pair.fixed.ranges {
        for turn in turning.ranges {
          for (at, change) in [
            (stay.lowerBound - turn.upperBound, weight),
            (stay.lowerBound - turn.lowerBound, -weight),
            (stay.upperBound - turn.upperBound, -weight),
            (stay.upperBound - turn.lowerBound, weight),
          ] {
            let place = ((at % period) + period) % period
            if place > 0 { corners.append((place, change)) }
          }
        }
      }
    }
    corners.sort { $0.at < $1.at }
    let admissible = minShift > 0 ? minShift..<max(minShift, period - minShift + 1) : 0..<period
    var stretches: [Stretch] = []
    var value = start
    var slope = next - start
    var reached = 0
    func pass(to end: Int) {
      let range = (reached..<end).clamped(to: admissible)
      if !range.isEmpty {
        stretches.append(
          Stretch(shifts: range, first: value + slope * (range.lowerBound - reached), slope: slope))
      }
      value += slope * (end - reached)
      reached = end
    }
    for corner in corners {
      if corner.at > reached { pass(to: corner.at) }
      slope += corner.change
    }
    if period > reached { pass(to: period) }
    self.period = period
    observed = start
    self.stretches = stretches
    count = stretches.reduce(0) { $0 + $1.shifts.count }
  }

  /// The overlap at `shift`; `nil` where it is not admissible. O(log k).
  func value(at shift: Int) -> Int? {
    let place = stretches.partitioningIndex { $0.shifts.upperBound > shift }
    guard place < stretches.count, stretches[place].shifts.contains(shift) else { return nil }
    return stretches[place].value(shift)
  }

  /// The smallest and the largest overlap over the admissible shifts.
  var extremes: ClosedRange<Int>? {
    let ends = stretches.flatMap { [$0.first, $0.value($0.shifts.upperBound - 1)] }
    guard let low = ends.min(), let high = ends.max() else { return nil }
    return low...high
  }

  /// How many admissible shifts give an overlap of at least `value`.
  public func count(atLeast value: Int) -> Int {
    stretches.reduce(0) { sum, stretch in
      let n = stretch.shifts.count
      guard stretch.slope != 0 else { return sum + (stretch.first >= value ? n : 0) }
      if stretch.slope > 0 {
        // The first place that reaches the value, and all after it.
        let missing = value - stretch.first
        let place = missing <= 0 ? 0 : (missing + stretch.slope - 1) / stretch.slope
        return sum + max(0, n - place)
      }
      let room = stretch.first - value
      return sum + (room < 0 ? 0 : min(n, room / -stretch.slope + 1))
    }
  }

  /// The p for "longer than by chance"; the observed alignment counts as one arrangement more unless it
  /// is among the shifts.
  public var pGreater: Measure { p(count(atLeast: observed)) }

  /// The p for "shorter than by chance".
  public var pLess: Measure { p(count - count(atLeast: observed + 1)) }

  private var includesObserved: Bool { stretches.first?.shifts.lowerBound == 0 }

  private func p(_ reached: Int) -> Measure {
    ChanceP(
      reached: reached, among: count,
      how: includesObserved ? .enumerated : .enumeratedWithoutObserved
    ).measure
  }

  /// The mean overlap over the admissible shifts.
  public var mean: Measure {
    .ratio(
      stretches.reduce(0) { sum, stretch in
        let n = Double(stretch.shifts.count)
        return sum + n * Double(stretch.first) + Double(stretch.slope) * n * (n - 1) / 2
      }, Double(count), ifZero: .tooShort)
  }

  /// The standard deviation over the admissible shifts, with n - 1.
  public var standardDeviation: Measure {
    guard count > 1, let mean = mean.value else { return .undefined(.tooShort) }
    let squares = stretches.reduce(0.0) { sum, stretch in
      let n = Double(stretch.shifts.count)
      let (a, b) = (Double(stretch.first) - mean, Double(stretch.slope))
      return sum + n * a * a + a * b * n * (n - 1) + b * b * n * (n - 1) * (2 * n - 1) / 6
    }
    return .value((max(0, squares) / Double(count - 1)).squareRoot())
  }

  /// The quantile `share` (type 7) of the overlap over the admissible shifts.
  public func quantile(_ share: Double) -> Measure {
    guard count > 0 else { return .undefined(.tooShort) }
    let place = Double(count - 1) * min(max(share, 0), 1)
    let low = Int(place)
    let lower = Double(ordered(low))
    guard low + 1 < count else { return .value(lower) }
    return .value(lower + (place - Double(low)) * (Double(ordered(low + 1)) - lower))
  }

  /// The overlap that stands at `rank` when all admissible shifts are in rising order.
  private func ordered(_ rank: Int) -> Int {
    var (low, high) = (extremes?.lowerBound ?? 0, extremes?.upperBound ?? 0)
    // The largest value with at most `rank` shifts below it.
    while low < high {
      let middle = low + (high - low + 1) / 2
      if count - count(atLeast: middle) <= rank { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
