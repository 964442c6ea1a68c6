public import SequenceStatistics

/// One measure of two records, side by side.
public struct ComparedMeasure: Sendable, Hashable {
  /// What kind of number it is, which decides how two of them are set against each other.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// From 0 to 1: the difference.
    case share
    /// What chance alone gives of a share: shown, and not set against the other.
    case chance
    /// A minute: the ratio.
    case rate
    /// A length of time in seconds: the difference.
    case seconds
    /// Odds or another ratio: the ratio.
    case odds
    /// From -1 to 1, such as Yule's Q: the difference.
    case index
    /// A number without a unit: the difference.
    case number
    /// A count, which depends on how long the record is: shown alone.
    case count
    /// A p, which says nothing of the other record: shown alone.
    case probability
  }

  /// The measure in one of the records.
  public struct Side: Sendable, Hashable {
    /// The number that the verb gives for this record alone.
    public let value: Measure
    /// How many cases it rests on, where it rests on counted ones.
    public let n: Int?
    /// How many of them, for a share of counted cases.
    public let hits: Int?
    /// Its interval, where the verb gives one.
    public let interval: Interval?

    init(_ value: Measure, n: Int? = nil, hits: Int? = nil, interval: Interval? = nil) {
      self.value = value
      self.n = n
      self.hits = hits
      self.interval = interval
    }
  }

  /// What it is called in files, such as `pursued_share`.
  public let name: String
  /// What it is about within its topic: a person, a pair of codes; may be empty.
  public let about: String
  /// What it is called in words.
  public let words: String
  /// What kind of number it is.
  public let kind: Kind
  /// Whether text and pages show it; files have all.
  public let isShown: Bool
  /// In the first record.
  public let first: Side
  /// In the second.
  public let second: Side

  /// First minus second; `nil` for kinds that are not subtracted.
  public var difference: Measure? {
    switch kind {
    case .share, .seconds, .index, .number:
      guard let one = first.value.value else { return first.value }
      return second.value.map { one - $0 }
    case .chance, .rate, .odds, .count, .probability: return nil
    }
  }

  /// First divided by second; `nil` for kinds that are not divided. Undefined where the second is 0.
  public var ratio: Measure? {
    switch kind {
    case .rate, .odds:
      guard let one = first.value.value else { return first.value }
      guard let other = second.value.value else { return second.value }
      return .ratio(one, other, ifZero: .noOccurrence)
    case .share, .chance, .seconds, .index, .number, .count, .probability: return nil
    }
  }

  /// The interval of the difference of two shares of counted cases (Newcombe's tenth method).
  public var differenceInterval: Interval? {
    guard kind == .share, let a = first.hits, let n = first.n, let c = second.hits,
      let m = second.n, let pair = Association2x2(a: a, b: n - a, c: c, d: m - c)
    else { return nil }
    return RiskDifference.interval(of: pair)
  }
}
