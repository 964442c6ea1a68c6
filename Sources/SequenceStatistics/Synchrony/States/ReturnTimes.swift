public import CodedSessions

/// How long, and how many other states, until the pair comes back to where it was?
///
/// *Return time*: from leaving a cell or a region to entering it again, within one trajectory. A leaving that no
/// entering follows before the trajectory ends is right-censored: known to last at least so long. ``mean`` is the
/// mean of the completed returns alone, as state space grids report it; it is too short whenever something is
/// censored, and the more so the more is: ``median`` and ``curve`` (Kaplan & Meier) count censored waits as well. A
/// visit that lasts to the end of its trajectory is not left. O(n log n) in the waits.
///
/// Source: Lewis, Lamey & Douglas (1999); Hollenstein (2013); Kaplan & Meier (1958).
public struct ReturnTimes: Sendable, Hashable {
  /// One time away.
  public struct Wait: Sendable, Hashable {
    /// How long it lasted, or had lasted when the trajectory ended.
    public let time: SessionTime
    /// How many visits of other cells there were.
    public let visitsBetween: Int
    /// Whether it ended with a return; else it is censored.
    public let isReturn: Bool

    /// A time away of `time`.
    public init(time: SessionTime, visitsBetween: Int, isReturn: Bool) {
      self.time = time
      self.visitsBetween = visitsBetween
      self.isReturn = isReturn
    }
  }

  /// The times away, in the order in which they began.
  public let waits: [Wait]

  /// The returns of some times away.
  public init(_ waits: [Wait]) { self.waits = waits }

  /// How many returns there are.
  public var count: Int { waits.count(where: \.isReturn) }
  /// How many times away were still open when their trajectory ended.
  public var censoredCount: Int { waits.count - count }

  /// The mean of the completed returns, in seconds.
  public var mean: Measure {
    mean { Double($0.time.microseconds) }.map { $0 / 1_000_000 }
  }
  /// The mean number of visits of other cells before a return.
  public var meanVisitsBetween: Measure { mean { Double($0.visitsBetween) } }

  /// The share still away by time, in seconds, open times censored.
  public var curve: KaplanMeier {
    KaplanMeier(waits.map { .init(time: $0.time.seconds, isEvent: $0.isReturn) })
  }
  /// The time by which half have returned, in seconds; undefined where fewer are known to.
  public var median: Measure { curve.quantile() }

  private func mean(_ number: (Wait) -> Double) -> Measure {
    .ratio(
      waits.reduce(0) { $1.isReturn ? $0 + number($1) : $0 }, Double(count),
      ifZero: .noOccurrence)
  }
}
