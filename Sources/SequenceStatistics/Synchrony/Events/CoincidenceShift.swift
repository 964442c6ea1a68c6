/// The events of one stretch that look for another, and the events that they look for, whose record can turn.
///
/// All windows are of one length and lie in the stretch as a whole; events whose window does not are left out.
/// So the shifts at which one of them is answered are those of another, turned.
struct CoincidenceShift: Sendable, Hashable {
  /// The events that look, in rising order.
  let given: [Int]
  /// The events that they look for, in rising order.
  let targets: [Int]
  /// Where it is not known whether a target lies; turns with them.
  let unknown: UnitSet
  /// Where a given's window lies, from its time.
  let window: Range<Int>
  /// How long the stretch is.
  let period: Int

  /// The search in `pairs` for distances in `offsets`, second minus first.
  init(_ pairs: PairedEvents, direction: CoincidenceDirection, offsets: Range<Int>) {
    let isTrigger = direction == .trigger
    let (own, other) = isTrigger ? (pairs.first, pairs.second) : (pairs.second, pairs.first)
    let window =
      isTrigger ? offsets : (1 - offsets.upperBound)..<(1 - offsets.lowerBound)
    self.window = window
    period = pairs.length
    let (earliest, latest) = (-window.lowerBound, pairs.length - window.upperBound)
    given = own.times.filter { $0 >= earliest && $0 <= latest }
    targets = other.times
    unknown = other.unknown
  }

  /// What is counted when the targets' record is turned by `shift`: givens with a target in their window, among
  /// those whose window is known. One pass over both, O(n + m).
  func count(at shift: Int) -> ShiftCount {
    guard period > 0, !window.isEmpty else { return ShiftCount(counted: 0, eligible: given.count) }
    let turn = ((shift % period) + period) % period
    // Turned, the record begins with those that come to lie beyond the end.
    let split = targets.partitioningIndex { $0 + turn >= period }
    let late = targets.count - split
    let hidden =
      unknown.ranges.isEmpty
      ? []
      : ShiftCover.wrapped(
        unknown.ranges.map { ($0.lowerBound + turn)..<($0.upperBound + turn) }, period: period
      ).ranges
    var (place, blind) = (0, 0)
    var (counted, eligible) = (0, 0)
    // The turned time of the target that is looked at.
    var time = Int.min
    func turned(_ place: Int) -> Int {
      place < late
        ? targets[split + place] + turn - period
        : place < targets.count ? targets[place - late] + turn : .max
    }
    time = turned(0)
    for onset in given {
      let (low, high) = (onset + window.lowerBound, onset + window.upperBound)
      while blind < hidden.count, hidden[blind].upperBound <= low { blind += 1 }
      if blind < hidden.count, hidden[blind].lowerBound < high { continue }
      eligible += 1
      while time < low {
        place += 1
        time = turned(place)
      }
      if time < high { counted += 1 }
    }
    return ShiftCount(counted: counted, eligible: eligible)
  }

  /// Whether an event at `time` has a target in its window; `nil` where the window is not known as a whole.
  func isAnswered(_ time: Int) -> Bool? {
    let (low, high) = (time + window.lowerBound, time + window.upperBound)
    guard low >= 0, high <= period else { return nil }
    let blind = unknown.ranges.partitioningIndex { $0.upperBound > low }
    if low < high, blind < unknown.ranges.count, unknown.ranges[blind].lowerBound < high {
      return nil
    }
    let target = targets.partitioningIndex { $0 >= low }
    return target < targets.count && targets[target] < high
  }

  /// The same for the sweep over breakpoints.
  var onsets: ShiftedOnsets {
    ShiftedOnsets(
      period: period, given: given, givenUnknown: UnitSet([]), targets: targets,
      targetUnknown: unknown, window: window)
  }
}

extension PairedEvents {
  /// The same with those events of the first row alone that follow an event of `condition` within `window`.
  ///
  /// The question becomes whether the second's events follow such events of the first as were themselves
  /// preceded by a third's. An event whose window into `condition` was not seen whole may or may not be one of
  /// them: its unit becomes unknown. Source: Siegmund and others (2016), conditional event coincidence.
  public func conditioned(on condition: EventRow, within window: CoincidenceWindow) -> PairedEvents
  {
    let search = CoincidenceShift(
      PairedEvents(condition, first, length: length, unit: unit), direction: .precursor,
      offsets: window.offsets(unit: unit))
    let open = first.times.filter { search.isAnswered($0) == nil }
    return PairedEvents(
      EventRow(
        first.times.filter { search.isAnswered($0) == true },
        unknown: first.unknownRanges + open.map { $0..<($0 + 1) }),
      second, length: length, unit: unit)
  }
}
