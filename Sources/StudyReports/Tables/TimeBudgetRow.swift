/// How often and how long one behaviour occurred, ready to be shown.
public struct TimeBudgetRow: Hashable, Sendable {
  /// The heading under which the row stands, such as *Infant gaze*; equal neighbours share it.
  public let group: String
  /// The behaviour.
  public let label: String
  /// Its look in the figures.
  public let look: CodeLook
  /// How many bouts or moments.
  public let count: Int
  /// How many a minute.
  public let perMinute: Double?
  /// How long in all, in seconds; `nil` for moments.
  public let total: Double?
  /// The share of codable time, 0 to 1; `nil` for moments.
  public let share: Double?
  /// The mean length of a bout in seconds.
  public let mean: Double?
  /// The median length of a bout in seconds.
  public let median: Double?
  /// The longest bout in seconds.
  public let longest: Double?
  /// From the beginning of the session to the first onset, in seconds.
  public let latency: Double?

  /// A row.
  public init(
    group: String, label: String, look: CodeLook, count: Int, perMinute: Double? = nil,
    total: Double? = nil, share: Double? = nil, mean: Double? = nil, median: Double? = nil,
    longest: Double? = nil, latency: Double? = nil
  ) {
    self.group = group
    self.label = label
    self.look = look
    self.count = count
    self.perMinute = perMinute
    self.total = total
    self.share = share
    self.mean = mean
    self.median = median
    self.longest = longest
    self.latency = latency
  }
}
