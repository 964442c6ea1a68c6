public import CodedSessions

/// How many moments of two records come at nearly the same time, and whose come first?
///
/// What is near adapts to the records: two events are synchronous when they are closer than τ, half the
/// smallest of the gaps around either (``SynchronousPairs``), at most `tauMax`. With c(x|y) the number of the
/// first's events that come shortly after one of the second's, events at one time counting one half each way,
/// - Q = (c(y|x) + c(x|y)) / √(mₓ m_y), the strength;
/// - q = (c(y|x) - c(x|y)) / √(mₓ m_y), the lead: 1 when the first always comes first.
///
/// Closer than τ is strict by default: then no event is in two pairs, and Q ≤ 1. The published rule has ≤,
/// under which a regular alternation on a coarse clock counts every event twice. The first and the last event
/// use the gaps they have; a single event on either side and no `tauMax` leave no bound, and any distance
/// counts. Phases and parts of them that could be coded in both records are taken apart: gaps do not reach
/// over.
///
/// It has no level to compare with: more events are synchronous by chance where rates are high. Source: Quian
/// Quiroga, Kreuz and Grassberger (2002); strict as in Kreuz, Mulansky and Bozanic (2015). O((n + m) log).
public struct EventSynchronization: Sendable, Hashable {
  /// What holds at a distance of exactly τ.
  public enum Comparison: String, Sendable, Hashable, CaseIterable {
    /// It is too far.
    case strict
    /// It is near, as published.
    case closed
  }

  /// c(y|x): the second's events that come after one of the first's; ties count one half.
  public let secondAfterFirst: Double
  /// c(x|y): the first's events that come after one of the second's; ties count one half.
  public let firstAfterSecond: Double
  /// mₓ: the first's events.
  public let firstCount: Int
  /// m_y: the second's events.
  public let secondCount: Int

  /// The synchronization of two rows of times in any order, in units of one clock; each time counts once.
  public init(
    _ first: [Int], _ second: [Int], tauMax: Int? = nil, comparison: Comparison = .strict
  ) {
    let (one, other) = (EventRow.distinct(first), EventRow.distinct(second))
    self.init(
      [SynchronousPairs(one, other, cap: tauMax, isClosed: comparison == .closed)],
      one.count, other.count)
  }

  /// The synchronization over `stretches`, whose counts are added. Events at times that could not be coded in
  /// the other record are left out.
  public init(
    _ stretches: [PairedEvents], tauMax: SessionTime? = nil, comparison: Comparison = .strict
  ) {
    let isClosed = comparison == .closed
    var (one, other) = (0, 0)
    var found: [SynchronousPairs] = []
    for stretch in stretches {
      let cap = tauMax.map { Self.units($0, unit: stretch.unit, isClosed: isClosed) }
      for part in stretch.known {
        found.append(
          SynchronousPairs(
            stretch.first.times, part.first, stretch.second.times, part.second, cap: cap,
            isClosed: isClosed))
        one += part.first.count
        other += part.second.count
      }
    }
    self.init(found, one, other)
  }

  private init(_ found: [SynchronousPairs], _ firstCount: Int, _ secondCount: Int) {
    var (later, earlier, same) = (0, 0, 0)
    for pair in found.lazy.flatMap(\.pairs) {
      if pair.lead > 0 { later += 1 } else if pair.lead < 0 { earlier += 1 } else { same += 1 }
    }
    secondAfterFirst = Double(later) + Double(same) / 2
    firstAfterSecond = Double(earlier) + Double(same) / 2
    self.firstCount = firstCount
    self.secondCount = secondCount
  }

  /// Q, 0 to 1 where the comparison is strict.
  public var strength: Measure { share(secondAfterFirst + firstAfterSecond) }

  /// q, from -1, the second always first, to 1, the first always first.
  public var lead: Measure { share(secondAfterFirst - firstAfterSecond) }

  private func share(_ count: Double) -> Measure {
    .ratio(
      count, (Double(firstCount) * Double(secondCount)).squareRoot(), ifZero: .noOccurrence)
  }

  /// A cap in units: a distance is below it, or at most it, just as it is to the time itself.
  static func units(_ cap: SessionTime, unit: SessionTime, isClosed: Bool) -> Int {
    let (length, unit) = (max(cap.microseconds, 0), unit.microseconds)
    return isClosed ? Int(length / unit) : -CoincidenceWindow.floorDivide(-length, unit)
  }
}
