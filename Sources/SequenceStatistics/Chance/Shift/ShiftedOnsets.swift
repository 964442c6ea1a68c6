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

  /// The circle on which targets are counted that lie in a window: eligible where it is known whether
  /// they do.
  ///
  /// - Parameter wraps: Whether windows go round the circle; else they are clipped at its ends.
  func targetsInWindows(wraps: Bool) -> ShiftCircle {
    let windows = spread(given.map { $0..<($0 + 1) }, by: window, wraps: wraps)
    let hidden = spread(
      givenUnknown.ranges,
      by: min(window.lowerBound, 0)..<max(window.upperBound, 1), wraps: wraps)
    let known = UnitSet([0..<period]).subtracting(hidden.subtracting(windows))
    return ShiftCircle(
      period: period,
      items: targets.map { target in
        func shifts(_ set: UnitSet) -> UnitSet {
          ShiftCircle.wrapped(
            set.ranges.map { ($0.lowerBound - target)..<($0.upperBound - target) },
            period: period)
        }
        return ShiftCircle.Item(counted: shifts(windows), eligible: shifts(known))
      })
  }

  /// The circle on which givens are counted that are answered: by at least one target in their window.
  /// A given is eligible where all of its window, as far as it lies in the stretch, is known.
  func answeredGivens(wraps: Bool) -> ShiftCircle {
    ShiftCircle(
      period: period,
      items: given.map { onset in
        let own = spread([onset..<(onset + 1)], by: window, wraps: wraps)
        let answered = own.ranges.flatMap { range in
          targets.map { (range.lowerBound - $0)..<(range.upperBound - $0) }
        }
        let blocked = own.ranges.flatMap { range in
          targetUnknown.ranges.map {
            (range.lowerBound - $0.upperBound + 1)..<(range.upperBound - $0.lowerBound)
          }
        }
        return ShiftCircle.Item(
          counted: ShiftCircle.wrapped(answered, period: period),
          eligible: own.count == 0
            ? UnitSet([])
            : UnitSet([0..<period]).subtracting(ShiftCircle.wrapped(blocked, period: period)))
      })
  }

  /// Every unit of `ranges` widened by `window`, clipped or wrapped.
  private func spread(_ ranges: [Range<Int>], by window: Range<Int>, wraps: Bool) -> UnitSet {
    guard !window.isEmpty else { return UnitSet([]) }
    let spread = ranges.filter { !$0.isEmpty }.map {
      ($0.lowerBound + window.lowerBound)..<($0.upperBound + window.upperBound - 1)
    }
    return wraps
      ? ShiftCircle.wrapped(spread, period: period)
      : UnitSet(spread).intersection(UnitSet([0..<period]))
  }

  /// The part that lies in `block`, with its own begin as zero.
  func part(_ block: Range<Int>) -> ShiftedOnsets {
    func moved(_ set: UnitSet) -> UnitSet {
      UnitSet(
        set.intersection(UnitSet([block])).ranges.map {
          ($0.lowerBound - block.lowerBound)..<($0.upperBound - block.lowerBound)
        })
    }
    return ShiftedOnsets(
      period: block.count, given: given.filter(block.contains).map { $0 - block.lowerBound },
      givenUnknown: moved(givenUnknown),
      targets: targets.filter(block.contains).map { $0 - block.lowerBound },
      targetUnknown: moved(targetUnknown), window: window)
  }
}
