/// How the shifts of a record are gone through.
///
/// All of them are swept wherever that is affordable. Where a day on a fine clock would need more breakpoints
/// than memory should hold, shifts are drawn, as many as there are replicates; the result says so.
public enum ShiftMethod: Sendable, Hashable {
  /// Every admissible shift.
  case swept
  /// So many shifts, drawn with the seed: of each phase one for each replicate.
  case drawn(replicates: Int, seed: UInt64)

  /// Sweeping keeps a number for each shift, or each breakpoint; with more of both than this, shifts are
  /// drawn.
  static let mostShifts = 16_000_000
  static let mostBreakpoints = 4_000_000

  /// The method for stretches of `period` units with about so many breakpoints each.
  static func fitting(
    _ stretches: [(period: Int, breakpoints: Int)], replicates: Int, seed: UInt64
  ) -> ShiftMethod {
    stretches.contains { $0.period > mostShifts && $0.breakpoints > mostBreakpoints }
      ? .drawn(replicates: max(replicates, 1), seed: seed) : .swept
  }
}

/// The shifts of one stretch on which things are counted, each shift a place.
///
/// Three forms of one axis, chosen by cost: a place for every shift of a short period; breakpoints, sorted in the
/// end, where the period is long and they are few; places for the drawn shifts alone.
struct ShiftAxis: Sendable, Hashable {
  /// The length of the circle.
  let period: Int
  /// Shifts that count.
  let admissible: Range<Int>
  /// Of these, multiples of so many units.
  let step: Int
  /// The drawn shifts in rising order, `nil` when all are gone through.
  let drawn: [Int]?
  /// For each drawn shift, in the order of drawing, its place in ``drawn``.
  let drawOrder: [Int]
  /// Whether every shift has a place.
  let isDense: Bool
  /// For a drawn axis, where to begin looking for a shift.
  private let buckets: [Int32]
  private let bucketWidth: Int

  /// The axis of a stretch of `period` units with about `breakpoints` breakpoints.
  ///
  /// - Parameter stretch: Which of several stretches it is: each draws its own shifts.
  init(
    period: Int, admissible: Range<Int>, step: Int = 1, breakpoints: Int = 0,
    method: ShiftMethod = .swept, stretch: Int = 0
  ) {
    let step = max(step, 1)
    self.period = max(period, 0)
    self.admissible = admissible.clamped(to: 0..<max(period, 0))
    self.step = step
    guard case .drawn(let replicates, let seed) = method, !self.admissible.isEmpty else {
      drawn = nil
      drawOrder = []
      buckets = []
      bucketWidth = 1
      isDense =
        period <= max(4096, 4 * breakpoints) && period <= ShiftMethod.mostShifts
        || breakpoints > ShiftMethod.mostBreakpoints
      return
    }
    let first = (self.admissible.lowerBound + step - 1) / step
    let last = (self.admissible.upperBound - 1) / step
    let shifts = (0..<replicates).map { replicate in
      var source = RandomSource(seed: seed, stream: UInt64(truncatingIfNeeded: replicate))
      // The stretches of one replicate draw one after the other.
      for _ in 0..<stretch { _ = source.next() }
      return (first + source.below(max(1, last - first + 1))) * step
    }
    let order = shifts.indices.sorted { (shifts[$0], $0) < (shifts[$1], $1) }
    var places = [Int](repeating: 0, count: shifts.count)
    for (place, draw) in order.enumerated() { places[draw] = place }
    let sorted = order.map { shifts[$0] }
    let width = max(1, period / 8192 + 1)
    var buckets: [Int32] = []
    var place = 0
    for bucket in 0...(period / width + 1) {
      while place < sorted.count, sorted[place] < bucket * width { place += 1 }
      buckets.append(Int32(place))
    }
    drawn = sorted
    drawOrder = places
    isDense = false
    self.buckets = buckets
    bucketWidth = width
  }

  /// The number of places of an axis that keeps all of them.
  var placeCount: Int { drawn?.count ?? period }

  /// The first place at or after `shift`, on an axis of drawn shifts.
  @inline(__always)
  func place(_ shift: Int) -> Int {
    guard let drawn else { return shift }
    var place = Int(buckets[min(shift / bucketWidth, buckets.count - 1)])
    while place < drawn.count, drawn[place] < shift { place += 1 }
    return place
  }
}
