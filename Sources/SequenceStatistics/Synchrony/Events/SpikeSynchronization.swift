public import CodedSessions

/// What share of the moments of two records has a partner in the other?
///
/// Events are partners as in ``EventSynchronization``, strictly closer than half of all gaps beside them. An
/// event has at most one partner, so that with C pairs
/// - SPIKE-synchronization = 2 C / (mₓ + m_y): coincidences over the mean number of events, 0 to 1;
/// - order = 2 (pairs with the first ahead - pairs with the second ahead) / (mₓ + m_y), -1 to 1.
///
/// ``profile`` tells for every event whether it has a partner, so that it can be seen when the two were in
/// step. Unlike event synchronization it divides by the arithmetic mean, which is larger for unequal numbers.
/// Two records without an event give no number (PySpike: 1). Source: Kreuz, Mulansky and Bozanic (2015); the
/// order after Kreuz, Satuvuori, Pofahl and Mulansky (2017). O((n + m) log).
public struct SpikeSynchronization: Sendable, Hashable {
  /// One event of either record.
  public struct Point: Sendable, Hashable {
    /// Which stretch it lies in.
    public let stretch: Int
    /// When, in units of the stretch's clock.
    public let time: Int
    /// Whether it is one of the first's events.
    public let isFirst: Bool
    /// By how many units its partner is later; `nil` where it has none.
    public let partner: Int?
  }

  /// All events of both records, by stretch and time; of two at one time the first's comes first.
  public let profile: [Point]
  /// The pairs.
  public let pairCount: Int
  /// Pairs in which the first's event is earlier.
  public let firstAhead: Int
  /// Pairs in which the second's event is earlier.
  public let secondAhead: Int

  /// The synchronization of two rows of times in any order, in units of one clock; each time counts once.
  public init(_ first: [Int], _ second: [Int], tauMax: Int? = nil) {
    let (one, other) = (EventRow.distinct(first), EventRow.distinct(second))
    let pairs = SynchronousPairs(one, other, cap: tauMax, isClosed: false).pairs
    self.init([Self.points(0, one, one.indices, other, other.indices, pairs)], pairs)
  }

  /// The synchronization over `stretches`, in the parts that could be coded in both records.
  public init(_ stretches: [PairedEvents], tauMax: SessionTime? = nil) {
    var points: [[Point]] = []
    var all: [SynchronousPairs.Pair] = []
    for (place, stretch) in stretches.enumerated() {
      let cap = tauMax.map {
        EventSynchronization.units($0, unit: stretch.unit, isClosed: false)
      }
      let (one, other) = (stretch.first.times, stretch.second.times)
      for part in stretch.known {
        let pairs = SynchronousPairs(
          one, part.first, other, part.second, cap: cap, isClosed: false
        ).pairs
        points.append(Self.points(place, one, part.first, other, part.second, pairs))
        all += pairs
      }
    }
    self.init(points, all)
  }

  private init(_ points: [[Point]], _ pairs: [SynchronousPairs.Pair]) {
    profile = Array(points.joined())
    pairCount = pairs.count
    firstAhead = pairs.count { $0.lead > 0 }
    secondAhead = pairs.count { $0.lead < 0 }
  }

  /// The share of events with a partner.
  public var strength: Measure {
    .ratio(2 * Double(pairCount), Double(profile.count), ifZero: .noOccurrence)
  }

  /// How much more often the first is ahead, as a share of events.
  public var order: Measure {
    .ratio(2 * Double(firstAhead - secondAhead), Double(profile.count), ifZero: .noOccurrence)
  }

  private static func points(
    _ stretch: Int, _ first: [Int], _ inFirst: Range<Int>, _ second: [Int], _ inSecond: Range<Int>,
    _ pairs: [SynchronousPairs.Pair]
  ) -> [Point] {
    var ofFirst = [Int?](repeating: nil, count: inFirst.count)
    var ofSecond = [Int?](repeating: nil, count: inSecond.count)
    for pair in pairs {
      ofFirst[pair.first - inFirst.lowerBound] = pair.lead
      ofSecond[pair.second - inSecond.lowerBound] = -pair.lead
    }
    var points: [Point] = []
    var (i, j) = (inFirst.lowerBound, inSecond.lowerBound)
    while i < inFirst.upperBound || j < inSecond.upperBound {
      let isFirst =
        j == inSecond.upperBound || i < inFirst.upperBound && first[i] <= second[j]
      points.append(
        Point(
          stretch: stretch, time: isFirst ? first[i] : second[j], isFirst: isFirst,
          partner: isFirst ? ofFirst[i - inFirst.lowerBound] : ofSecond[j - inSecond.lowerBound]))
      if isFirst { i += 1 } else { j += 1 }
    }
    return points
  }
}
