/// One stretch of record that is closed to a circle, and what is counted when one partner's part of it
/// turns.
///
/// Time is in units of the record's clock, so that shifts stay on its grid. Each item (a cue, an onset)
/// is counted at some shifts and eligible at some: both are unions of intervals of the shift, known from
/// the times alone. Only the changes of the two sums are kept (``ShiftAxis``), never the items, so that
/// memory does not grow with their number; running over the changes gives the number of admissible
/// shifts for every value of the count: exact, without a seed, and without making a shifted record. O(k) for
/// k intervals on a dense axis, whatever the items.
struct ShiftCircle: Sendable, Hashable {
  private let axis: ShiftAxis
  private var counted: Changes
  private var eligible: Changes
  /// Items that are eligible at every shift.
  private var always = 0
  private var itemCount = 0
  private var atNoShift = ShiftCount(counted: 0, eligible: 0)

  init(_ axis: ShiftAxis) {
    self.axis = axis
    counted = Changes()
    eligible = Changes()
  }

  /// The length of the circle.
  var period: Int { axis.period }

  /// What is counted without a shift.
  var observed: ShiftCount { atNoShift }

  /// Whether the circle is at least so many times as long as its shortest shift.
  func isAtLeast(_ times: Int) -> Bool {
    period >= times * max(axis.admissible.lowerBound, 1) && !axis.admissible.isEmpty
  }

  /// Counts something at the shifts of `counted`, which is eligible at all.
  mutating func add(counted shifts: [Range<Int>]) {
    always += 1
    add(shifts)
    note(shifts, isEligible: true)
  }

  /// Counts as many things as there are `turns`, each at the shifts of `pattern` made later by its turn, and
  /// eligible at all shifts.
  ///
  /// Cues with windows of one length differ by a turn alone: their shifts are merged once, and added stretch
  /// by stretch of the axis, so that what is written stays near.
  mutating func add(_ pattern: [Range<Int>], turnedBy turns: [Int]) {
    guard axis.isDense else {
      for turn in turns {
        add(counted: ShiftCover.turned(pattern, by: turn, period: period))
      }
      return
    }
    always += turns.count
    itemCount += turns.count
    func isCounted(_ turn: Int, at shift: Int) -> Bool {
      let place = ((shift - turn) % period + period) % period
      let range = pattern.partitioningIndex { $0.upperBound > place }
      return range < pattern.count && pattern[range].contains(place)
    }
    atNoShift =
      atNoShift
      + ShiftCount(counted: turns.count { isCounted($0, at: 0) }, eligible: turns.count)
    // Changes go round the circle; what holds at its very end goes on at its begin.
    counted.begin += turns.count { isCounted($0, at: period - 1) }
    counted.add(changesOf: pattern, turnedBy: turns, on: axis)
  }

  /// Counts something at the shifts of `counted` that are also in `eligible`; both rise and do not overlap.
  mutating func add(counted shifts: [Range<Int>], eligible allowed: [Range<Int>]) {
    let common = ShiftCover.intersection(shifts, allowed)
    add(common)
    for range in allowed { eligible.add(range, on: axis) }
    note(common, isEligible: allowed.first.map { $0.lowerBound == 0 } ?? false)
  }

  private mutating func add(_ shifts: [Range<Int>]) {
    itemCount += 1
    for range in shifts { counted.add(range, on: axis) }
  }

  private mutating func note(_ shifts: [Range<Int>], isEligible: Bool) {
    let isCounted = shifts.first.map { $0.lowerBound == 0 } ?? false
    atNoShift = ShiftCount(
      counted: atNoShift.counted + (isCounted ? 1 : 0),
      eligible: atNoShift.eligible + (isEligible ? 1 : 0))
  }

  /// The distribution over the admissible shifts.
  var distribution: ShiftDistribution {
    if axis.drawn != nil { return ShiftDistribution(tallying: drawnCounts) }
    var tally = Tally(items: itemCount, always: always, isConstant: eligible.isEmpty)
    if axis.isDense {
      var (c, e) = (counted.begin, always)
      let (low, high) = (axis.admissible.lowerBound, axis.admissible.upperBound)
      for shift in 0..<high {
        if !counted.isEmpty { c += Int(counted.dense[shift]) }
        if !eligible.isEmpty { e += Int(eligible.dense[shift]) }
        if shift >= low, axis.step == 1 || shift % axis.step == 0 { tally.add(c, e, 1) }
      }
      return ShiftDistribution(tally.shifts)
    }
    let steps =
      (counted.sparse.map { (at: $0.at, counted: $0.change, eligible: 0) }
      + eligible.sparse.map { (at: $0.at, counted: 0, eligible: $0.change) })
      .sorted { $0.at < $1.at }
    var (c, e) = (counted.begin, always)
    var reached = 0
    func pass(to end: Int) {
      let low = max(reached, axis.admissible.lowerBound)
      let high = min(end, axis.admissible.upperBound)
      // Multiples of the step in [low, high); both ends are 0 or more.
      let count =
        high > low ? (high + axis.step - 1) / axis.step - (low + axis.step - 1) / axis.step : 0
      if count > 0 { tally.add(c, e, count) }
      reached = end
    }
    for step in steps {
      if step.at > reached { pass(to: step.at) }
      c += step.counted
      e += step.eligible
    }
    pass(to: period)
    return ShiftDistribution(tally.shifts)
  }

  /// The counts at the drawn shifts, in the order of drawing.
  var drawnCounts: [ShiftCount] {
    guard let drawn = axis.drawn else { return [] }
    var (c, e) = (counted.begin, always)
    let counts = drawn.indices.map { place in
      if !counted.isEmpty { c += Int(counted.dense[place]) }
      if !eligible.isEmpty { e += Int(eligible.dense[place]) }
      return ShiftCount(counted: c, eligible: e)
    }
    return axis.drawOrder.map { counts[$0] }
  }

  /// How many shifts give each count.
  private struct Tally {
    private var byCount: [Int]
    private var byBoth: [ShiftCount: Int] = [:]
    private let always: Int
    private let isConstant: Bool
    private var last = ShiftCount(counted: -1, eligible: 0)
    private var waiting = 0

    init(items: Int, always: Int, isConstant: Bool) {
      byCount = [Int](repeating: 0, count: isConstant ? items + 1 : 0)
      self.always = always
      self.isConstant = isConstant
    }

    @inline(__always)
    mutating func add(_ counted: Int, _ eligible: Int, _ shifts: Int) {
      if isConstant {
        byCount[counted] += shifts
      } else if counted == last.counted, eligible == last.eligible {
        waiting += shifts
      } else {
        flush()
        last = ShiftCount(counted: counted, eligible: eligible)
        waiting = shifts
      }
    }

    private mutating func flush() {
      if waiting > 0 { byBoth[last, default: 0] += waiting }
      waiting = 0
    }

    var shifts: [ShiftCount: Int] {
      mutating get {
        flush()
        guard isConstant else { return byBoth }
        var shifts: [ShiftCount: Int] = [:]
        for (count, number) in byCount.enumerated() where number > 0 {
          shifts[ShiftCount(counted: count, eligible: always)] = number
        }
        return shifts
      }
    }
  }

  /// By how much a sum changes, and where.
  private struct Changes: Sendable, Hashable {
    /// The sum before the first change.
    var begin = 0
    var dense: [Int32] = []
    var sparse: [Change] = []

    struct Change: Sendable, Hashable {
      let at: Int
      let change: Int
    }

    var isEmpty: Bool { dense.isEmpty && sparse.isEmpty }

    /// Adds the changes of `pattern` turned by each of `turns`, of a dense axis.
    mutating func add(changesOf pattern: [Range<Int>], turnedBy turns: [Int], on axis: ShiftAxis) {
      let period = axis.period
      if dense.isEmpty { dense = [Int32](repeating: 0, count: period + 1) }
      let places = pattern.flatMap { [$0.lowerBound, $0.upperBound] }
      // For every so many shifts the first change at or after them.
      let width = 64
      var index: [Int32] = []
      var next = 0
      for bucket in 0...(period / width + 1) {
        while next < places.count, places[next] < bucket * width { next += 1 }
        index.append(Int32(next))
      }
      func first(_ place: Int) -> Int {
        var next = Int(index[place / width])
        while next < places.count, places[next] < place { next += 1 }
        return next
      }
      func write(_ from: Int, _ end: Int, movedBy move: Int) {
        var change = first(from)
        while change < places.count, places[change] < end {
          // Lower bounds stand at even places and begin something, upper bounds end it.
          dense[places[change] &+ move] &+= change & 1 == 0 ? 1 : -1
          change &+= 1
        }
      }
      let stretch = 32_768
      for start in stride(from: 0, to: period, by: stretch) {
        let end = min(period, start + stretch)
        for turn in turns {
          // Places [start - turn, end - turn) of the pattern, which may lie on both sides of its begin.
          let (low, high) = (start - turn, end - turn)
          if high > 0 { write(max(low, 0), high, movedBy: turn) }
          if low < 0 { write(low + period, min(high, 0) + period, movedBy: turn - period) }
        }
      }
      // A change at the very end is one at the begin.
      for turn in turns where pattern.last?.upperBound == period {
        dense[turn % period] &-= 1
      }
    }

    @inline(__always)
    mutating func add(_ range: Range<Int>, on axis: ShiftAxis) {
      if axis.isDense || axis.drawn != nil {
        if dense.isEmpty { dense = [Int32](repeating: 0, count: axis.placeCount + 1) }
        dense[axis.place(range.lowerBound)] += 1
        dense[axis.place(range.upperBound)] -= 1
      } else {
        sparse.append(Change(at: range.lowerBound, change: 1))
        sparse.append(Change(at: range.upperBound, change: -1))
      }
    }
  }
}
