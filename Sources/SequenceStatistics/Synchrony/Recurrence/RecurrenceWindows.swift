/// How does the recurrence of two records change in the course of a session?
///
/// The plot is taken anew in windows of equal size. ``Placement/full``: every window that begins at 0, step, 2 step,
/// … of a phase and fits into it; ``Placement/fullAndLast`` adds the rest when the last full one leaves units over.
/// ``Placement/crqa`` repeats R crqa's `wincrqa` and `windowdrp` (2.0.7 to 2.1.0): starts up to
/// N - size - 2 (counted from 0), and one more window from the last start plus size to the end, which is shorter or
/// longer than the others and can skip a full one. Windows do not cross phases. O(windows × cost of a plot).
public struct RecurrenceWindows: Sendable, Hashable {
  /// Where windows lie.
  public enum Placement: String, Sendable, Hashable, CaseIterable {
    /// Every full window.
    case full
    /// Every full window, and a shorter last one that reaches the end.
    case fullAndLast = "full-and-last"
    /// As R crqa places them.
    case crqa
  }

  /// One window.
  public struct Window: Sendable, Hashable {
    /// The number of its phase.
    public let stretch: Int
    /// Its units within the phase.
    public let units: Range<Int>
    /// Whether it has the size that was asked for.
    public let isFull: Bool
    /// What it shows.
    public let recurrence: CrossRecurrence
    /// The mean of the lag profile over lags up to the reach asked for; undefined where no lag has a share.
    public let meanMatching: Measure
  }

  /// The windows, phase by phase in time order.
  public let windows: [Window]

  /// The windows of `units`.
  ///
  /// - Parameters:
  ///   - size: Units in a window; at least 1.
  ///   - step: Units from one start to the next; at least 1.
  ///   - reach: The longest lag of ``Window/meanMatching`` either way.
  public init(
    _ units: PairedUnits, size: Int, step: Int, placement: Placement = .full,
    options: RecurrenceOptions = RecurrenceOptions(), reach: Int = 0
  ) {
    windows = units.stretches.enumerated().flatMap { number, stretch in
      Self.places(among: stretch.count, max(size, 1), max(step, 1), placement).map { place in
        let part = PairedUnits.Stretch(
          Array(stretch.first[place]), Array(stretch.second[place]))
        return Window(
          stretch: number, units: place, isFull: place.count == max(size, 1),
          recurrence: CrossRecurrence(
            PairedUnits([part], step: units.step, categoryCount: units.categoryCount),
            options: options),
          meanMatching: Self.meanMatching(part, units, reach: reach))
      }
    }
  }

  /// The windows of a phase of `count` units.
  static func places(
    among count: Int, _ size: Int, _ step: Int, _ placement: Placement
  ) -> [Range<Int>] {
    // Beyond the end nothing is left to place: sums stay small.
    let (size, step) = (min(size, count + 1), min(step, count + 1))
    let lastStart = placement == .crqa ? count - size - 2 : count - size
    var places: [Range<Int>] = []
    var start = 0
    while start <= lastStart {
      places.append(start..<(start + size))
      start += step
    }
    switch placement {
    case .full: break
    case .fullAndLast:
      if places.last?.upperBound ?? 0 < count, start < count { places.append(start..<count) }
    case .crqa:
      if let last = places.last { places.append(last.upperBound..<count) }
    }
    return places
  }

  /// The mean share of matching units over lags: R crqa's `windowdrp`.
  private static func meanMatching(
    _ part: PairedUnits.Stretch, _ units: PairedUnits, reach: Int
  ) -> Measure {
    // Units without category are codable and match nothing.
    func row(_ codes: [UInt16], none: Int) -> [Int?] {
      codes.map { $0 == PairedUnits.unknown ? nil : $0 == PairedUnits.none ? none : Int($0) }
    }
    let profile = MatchingProfile(
      units: row(part.first, none: -1), row(part.second, none: -2),
      reach: min(max(reach, 0), part.count), unit: units.step)
    let shares = profile.points.compactMap(\.share.value)
    return .ratio(shares.reduce(0, +), Double(shares.count), ifZero: .noCodableTime)
  }
}
