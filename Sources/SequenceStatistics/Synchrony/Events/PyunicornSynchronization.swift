/// For replication: what would pyunicorn's event synchronization give for these events?
///
/// The numbers of `EventSeries.event_synchronization` (pyunicorn 1.0.0) when times are passed. Results of this
/// library come from ``EventSynchronization``; they differ from these, knowingly, in that
/// - the first and the last event of each row are dropped, and the counts divided by √((mₓ - 2)(m_y - 2)), so
///   that two equal rows of two events give 0, as do all rows with fewer than three;
/// - events at exactly half a gap are synchronous (≤), and of each pair that shares an event with a pair the
///   other way half is taken back;
/// - `lag` is added to the times of Y, so that a *negative* lag makes up for X's being ahead.
///
/// Without times the program counts frames in 16-bit numbers, wrong beyond frame 32 767; that is not repeated
/// here. Source: Odenweller and Donner (2020). O((n + m) log (n + m)).
public struct PyunicornSynchronization: Sendable, Hashable {
  /// The first number returned: X's events after one of Y's.
  public let xAfterY: Measure
  /// The second number returned: Y's events after one of X's.
  public let yAfterX: Measure

  /// The numbers for the times of `x` and `y`.
  public init(_ x: [Int], _ y: [Int], taumax: Int? = nil, lag: Int = 0) {
    let x = EventRow.distinct(x)
    let y = EventRow.distinct(y.map { EventRow.within($0) + EventRow.within(lag) })
    guard !x.isEmpty, !y.isEmpty else {
      (xAfterY, yAfterX) = (.undefined(.noOccurrence), .undefined(.noOccurrence))
      return
    }
    guard x.count > 2, y.count > 2 else {
      (xAfterY, yAfterX) = (.value(0), .value(0))
      return
    }
    let (innerX, innerY) = (1..<(x.count - 1), 1..<(y.count - 1))
    let pairs = SynchronousPairs(x, y, cap: taumax, isClosed: true).pairs.filter {
      innerX.contains($0.first) && innerY.contains($0.second)
    }
    let later = pairs.filter { $0.lead < 0 }
    let earlier = pairs.filter { $0.lead > 0 }
    let ties = Double(pairs.count - later.count - earlier.count) / 2
    func share(_ own: [SynchronousPairs.Pair], _ other: [SynchronousPairs.Pair]) -> Measure {
      let (firsts, seconds) = (Set(other.map(\.first)), Set(other.map(\.second)))
      let double = own.count { firsts.contains($0.first) || seconds.contains($0.second) }
      let norm = (Double(innerX.count) * Double(innerY.count)).squareRoot()
      return .value((Double(own.count) + ties - Double(double) / 2) / norm)
    }
    xAfterY = share(later, earlier)
    yAfterX = share(earlier, later)
  }
}
