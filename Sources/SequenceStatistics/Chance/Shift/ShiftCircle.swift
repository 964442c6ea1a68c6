/// One stretch of record that is closed to a circle, and what is counted when one partner's part of it
/// turns.
///
/// Time is in units of the record's clock, so that shifts stay on its grid. Each item (a cue, an onset)
/// is counted at some shifts and eligible at some: both are unions of intervals of the shift, known from
/// the times alone. Sweeping their ends gives the number of admissible shifts for every value of the
/// count: exact, without a seed, and without making a shifted record. O(k log k) for k intervals,
/// whatever the length.
struct ShiftCircle: Sendable, Hashable {
  /// One thing that is counted or not.
  struct Item: Sendable, Hashable {
    /// The shifts at which it is counted; among those at which it is eligible.
    let counted: UnitSet
    /// The shifts at which it can be counted at all.
    let eligible: UnitSet

    init(counted: UnitSet, eligible: UnitSet) {
      self.counted = counted.intersection(eligible)
      self.eligible = eligible
    }
  }

  /// The length of the circle.
  let period: Int
  /// What is counted.
  let items: [Item]

  init(period: Int, items: [Item]) {
    self.period = period
    self.items = items
  }

  /// Several kinds of things on one circle, which turn together.
  init(joining circles: [ShiftCircle]) {
    self.init(period: circles.first?.period ?? 0, items: circles.flatMap(\.items))
  }

  /// What is counted without a shift.
  var observed: ShiftCount {
    ShiftCount(
      counted: items.count { $0.counted.contains(0) },
      eligible: items.count { $0.eligible.contains(0) })
  }

  /// The distribution over the shifts that lie in `admissible` and are multiples of `step`.
  func distribution(over admissible: Range<Int>, step: Int = 1) -> ShiftDistribution {
    let admissible = admissible.clamped(to: 0..<max(period, 0))
    var steps: [Step] = []
    for item in items {
      for range in item.counted.ranges {
        steps.append(Step(at: range.lowerBound, counted: 1, eligible: 0))
        steps.append(Step(at: range.upperBound, counted: -1, eligible: 0))
      }
      for range in item.eligible.ranges {
        steps.append(Step(at: range.lowerBound, counted: 0, eligible: 1))
        steps.append(Step(at: range.upperBound, counted: 0, eligible: -1))
      }
    }
    steps.sort { $0.at < $1.at }
    var shifts: [ShiftCount: Int] = [:]
    var value = ShiftCount(counted: 0, eligible: 0)
    var reached = 0
    func pass(to end: Int) {
      let low = max(reached, admissible.lowerBound)
      let high = min(end, admissible.upperBound)
      // Multiples of the step in [low, high); both ends are 0 or more.
      let count = high > low ? (high + step - 1) / step - (low + step - 1) / step : 0
      if count > 0 { shifts[value, default: 0] += count }
      reached = end
    }
    for step in steps {
      if step.at > reached { pass(to: step.at) }
      value = ShiftCount(
        counted: value.counted + step.counted, eligible: value.eligible + step.eligible)
    }
    pass(to: period)
    return ShiftDistribution(shifts)
  }

  private struct Step {
    let at: Int
    let counted: Int
    let eligible: Int
  }

  /// The set of shifts in `ranges`, which may lie anywhere, on a circle of `period`.
  static func wrapped(_ ranges: [Range<Int>], period: Int) -> UnitSet {
    guard period > 0 else { return UnitSet([]) }
    return UnitSet(
      ranges.flatMap { range -> [Range<Int>] in
        guard !range.isEmpty else { return [] }
        guard range.count < period else { return [0..<period] }
        let start = ((range.lowerBound % period) + period) % period
        let end = start + range.count
        return end <= period ? [start..<end] : [start..<period, 0..<(end - period)]
      })
  }
}
