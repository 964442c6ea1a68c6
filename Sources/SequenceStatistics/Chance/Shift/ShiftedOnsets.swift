/// Two rows of onsets on one clock, of which one is going to be shifted: the input of the shift tests.
///
/// Times are units of the clock from the begin of the stretch.
struct ShiftedOnsets: Sendable, Hashable {
  /// How long the stretch is.
  let period: Int
  /// The onsets that stay: each opens a window.
  let given: [Int]
  /// Where it is not known whether a given's onset lies.
  let givenUnknown: UnitSet
  /// The onsets that are shifted.
  let targets: [Int]
  /// Where it is not known whether a target's onset lies; turns with the targets.
  let targetUnknown: UnitSet
  /// The window of a given, from its onset, half-open.
  let window: Range<Int>

  /// About how many breakpoints a sweep has.
  var breakpoints: Int {
    2 * max(given.count, givenUnknown.ranges.count)
      * max(targets.count + targetUnknown.ranges.count, 1)
  }

  /// Counts targets that lie in a window: eligible where it is known whether they do.
  ///
  /// - Parameter wraps: Whether windows go round the circle; else they are clipped at its ends.
  func addTargetsInWindows(to circle: inout ShiftCircle, wraps: Bool) {
    let windows = spread(given.map { $0..<($0 + 1) }, by: window, wraps: wraps)
    let hidden = spread(
      givenUnknown.ranges,
      by: min(window.lowerBound, 0)..<max(window.upperBound, 1), wraps: wraps)
    let unknown = hidden.subtracting(windows).ranges
    // A target at t is at t + s: it comes into [a, b) at the shifts [a - t, b - t).
    func shifts(_ ranges: [Range<Int>], _ target: Int) -> [Range<Int>] {
      ShiftCover.wrapped(
        ranges.map { ($0.lowerBound - target)..<($0.upperBound - target) }, period: period
      ).ranges
    }
    for target in targets {
      let inWindows = shifts(windows.ranges, target)
      if unknown.isEmpty {
        circle.add(counted: inWindows)
      } else {
        circle.add(
          counted: inWindows,
          eligible: ShiftCover.complement(shifts(unknown, target), period: period))
      }
    }
  }

  /// Counts givens that are answered: by at least one target in their window. A given is eligible where all
  /// of its window, as far as it lies in the stretch, is known.
  func addAnsweredGivens(to circle: inout ShiftCircle, wraps: Bool) {
    let points = UnitSet(targets.map { $0..<($0 + 1) }).ranges
    // The shifts that answer a whole window beginning at 0; other cues' are these, turned.
    let whole =
      targetUnknown.ranges.isEmpty && given.count > 1
      ? ShiftCover.shifts(
        bringing: points, into: 0..<min(window.count, period), period: period) : []
    var turns: [Int] = []
    defer { if !turns.isEmpty { circle.add(whole, turnedBy: turns) } }
    for onset in given {
      var (low, high) = (onset + window.lowerBound, onset + window.upperBound)
      if wraps {
        high = min(high, low + period)
      } else {
        (low, high) = (max(low, 0), min(high, period))
      }
      guard low < high else {
        circle.add(counted: [], eligible: [])
        continue
      }
      let start = ((low % period) + period) % period
      let own = start..<(start + high - low)
      if targetUnknown.ranges.isEmpty, given.count > 1, own.count == min(window.count, period) {
        turns.append(start)
        continue
      }
      let answered = ShiftCover.shifts(bringing: points, into: own, period: period)
      if targetUnknown.ranges.isEmpty {
        circle.add(counted: answered)
      } else {
        let blocked = ShiftCover.shifts(bringing: targetUnknown.ranges, into: own, period: period)
        circle.add(
          counted: answered, eligible: ShiftCover.complement(blocked, period: period))
      }
    }
  }

  /// Every unit of `ranges` widened by `window`, clipped or wrapped.
  private func spread(_ ranges: [Range<Int>], by window: Range<Int>, wraps: Bool) -> UnitSet {
    guard !window.isEmpty else { return UnitSet([]) }
    let spread = ranges.filter { !$0.isEmpty }.map {
      ($0.lowerBound + window.lowerBound)..<($0.upperBound + window.upperBound - 1)
    }
    return wraps
      ? ShiftCover.wrapped(spread, period: period)
      : UnitSet(spread).intersection(UnitSet([0..<period]))
  }

  /// The part that lies in `block`, with its own begin as zero.
  func part(_ block: Range<Int>) -> ShiftedOnsets {
    func moved(_ set: UnitSet) -> UnitSet {
      guard !set.ranges.isEmpty else { return set }
      return UnitSet(
        set.intersection(UnitSet([block])).ranges.map {
          ($0.lowerBound - block.lowerBound)..<($0.upperBound - block.lowerBound)
        })
    }
    return ShiftedOnsets(
      period: block.count, given: inside(given, block),
      givenUnknown: moved(givenUnknown), targets: inside(targets, block),
      targetUnknown: moved(targetUnknown), window: window)
  }

  private func inside(_ places: [Int], _ block: Range<Int>) -> [Int] {
    places.filter(block.contains).map { $0 - block.lowerBound }
  }
}
