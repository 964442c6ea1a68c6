/// One record of a recurrence plot as runs of equal states.
///
/// States that both records have are numbered from 0; ``none`` never recurs, ``unknown`` could not be coded. Runs are
/// maximal, so that two neighbours never recur together with one run of the other record.
struct RecurrenceRow: Sendable, Hashable {
  static let none: Int32 = -1
  static let unknown: Int32 = -2

  /// The state of each run.
  let states: [Int32]
  /// Where each run starts, and the end of the last.
  let bounds: [Int]
  /// Where the runs of each state stand in ``members``, and the end.
  let offsets: [Int]
  /// The runs of state 0, then of state 1, and so on, each in time order.
  let members: [Int]
  /// Where each member starts.
  let starts: [Int]
  /// Where each member ends.
  let ends: [Int]
  /// The state of the run before each member; ``none`` where there is no run.
  let statesBefore: [Int32]
  /// How many units of its state come before each member.
  private let before: [Int]

  init(states: [Int32], bounds: [Int], stateCount: Int) {
    self.states = states
    self.bounds = bounds
    var offsets = [Int](repeating: 0, count: stateCount + 1)
    for state in states where state >= 0 { offsets[Int(state) + 1] += 1 }
    for state in 0..<stateCount { offsets[state + 1] += offsets[state] }
    var members = [Int](repeating: 0, count: offsets[stateCount])
    var (before, starts, ends) = (members, members, members)
    var statesBefore = [Int32](repeating: Self.none, count: members.count)
    var next = offsets
    var units = [Int](repeating: 0, count: stateCount)
    for (run, state) in states.enumerated() where state >= 0 {
      let place = next[Int(state)]
      next[Int(state)] += 1
      members[place] = run
      before[place] = units[Int(state)]
      starts[place] = bounds[run]
      ends[place] = bounds[run + 1]
      if run > 0 { statesBefore[place] = states[run - 1] }
      units[Int(state)] += bounds[run + 1] - bounds[run]
    }
    self.offsets = offsets
    self.members = members
    self.starts = starts
    self.ends = ends
    self.statesBefore = statesBefore
    self.before = before
  }

  var stateCount: Int { offsets.count - 1 }

  /// Where in ``members`` the runs of `state` stand.
  func places(of state: Int) -> Range<Int> { offsets[state]..<offsets[state + 1] }

  /// The first place among those of `state` whose run ends after `unit`.
  func place(of state: Int, endingAfter unit: Int) -> Int {
    var (low, high) = (offsets[state], offsets[state + 1])
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] > unit { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// How many units of `range` are in `state`.
  func units(of state: Int, in range: Range<Int>) -> Int {
    units(of: state, before: range.upperBound) - units(of: state, before: range.lowerBound)
  }

  private func units(of state: Int, before unit: Int) -> Int {
    let end = offsets[state + 1]
    let place = unit >= (bounds.last ?? 0) ? end : place(of: state, endingAfter: unit)
    if place < end {
      return before[place] + max(0, unit - starts[place])
    }
    guard end > offsets[state] else { return 0 }
    return before[end - 1] + ends[end - 1] - starts[end - 1]
  }
}
