public import CodedSessions

/// Is what one partner shows soon shown by the other?
///
/// A cue is mirrored when the partner's onset *of the same category* lies in (onset, onset + window]: one second
/// is strict, two usual, three loose. Each eligible cue counts once, whether or not another cue claims the
/// same onset. Beside the observed share stand
/// - ``byRates``: what independent onsets at the same rates would give, 1 - e^(-λ w) of each cue's category;
/// - ``chance``: the mirroring partner's whole record shifted, all categories together.
///
/// A direction is a direction in time only: that one came first does not say that it brought the other about.
/// Windows and categories are this program's defaults. Source: Malatesta & Haviland (1982); Beebe and others
/// (2010). O(k log k) for k pairs of onsets.
public struct Mirroring: Sendable, Hashable {
  /// One category.
  public struct Category: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// Cues whose window was seen whole.
    public let eligible: Int
    /// Those mirrored.
    public let mirrored: Int
    /// The partner's onsets in this category.
    public let responses: Int
  }

  /// How long after a cue it counts.
  public let window: SessionTime
  /// The categories.
  public let categories: [Category]
  /// The share that independent onsets at the same rates would give.
  public let byRates: Measure
  /// The same under shifts of the mirroring partner's record.
  public let chance: ContingencyChance

  /// The windows at which mirroring is usually read.
  public static let usualWindows: [SessionTime] = [.seconds(1), .seconds(2), .seconds(3)]

  /// The mirroring of `kinds`: for each category its name and the phases' records of cues and same-category
  /// onsets of the partner; every category has the same phases in the same order.
  public init(
    _ kinds: [(name: String, records: [ContingencyRecord])], window: SessionTime = .seconds(2)
  ) {
    let rule = ResponseWindow(anchor: .onset, length: window, credit: .all)
    var expected = 0.0
    var all = 0
    categories = kinds.map { name, records in
      let found = Contingency(records, window: rule)
      let rate = BaseRate(records, window: window).poisson.value
      expected += (rate ?? 0) * Double(found.eligibleCount)
      all += found.eligibleCount
      return Category(
        name: name, eligible: found.eligibleCount, mirrored: found.association.a,
        responses: found.responseCount)
    }
    self.window = window
    byRates = .ratio(expected, Double(all), ifZero: .noOccurrence)
    let phases = kinds.map(\.records.count).max() ?? 0
    chance = ContingencyChance(
      phases: (0..<phases).map { phase in
        kinds.compactMap { $0.records.indices.contains(phase) ? $0.records[phase] : nil }
      }, window: rule)
  }

  /// Cues whose window was seen whole.
  public var eligible: Int { categories.reduce(0) { $0 + $1.eligible } }
  /// Those mirrored.
  public var mirrored: Int { categories.reduce(0) { $0 + $1.mirrored } }
  /// The share of them.
  public var share: Measure { .ratio(Double(mirrored), Double(eligible), ifZero: .noOccurrence) }
  /// Its range (Wilson), as if cues were independent.
  public var interval: Interval? { WilsonInterval.of(count: mirrored, among: eligible) }
}
