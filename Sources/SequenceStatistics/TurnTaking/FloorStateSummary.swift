public import CodedSessions

/// How often and how long was one kind of floor state of one partner?
///
/// Number, summed and mean length. O(1).
public struct FloorStateSummary: Sendable, Hashable {
  /// The kind.
  public let label: FloorState.Label
  /// Whose; `nil` where nobody has held the floor.
  public let credited: Int?
  /// How many there are.
  public let count: Int
  /// How long they are together.
  public let total: SessionTime

  /// A summary of some lengths.
  init(label: FloorState.Label, credited: Int?, lengths: [SessionTime]) {
    self.label = label
    self.credited = credited
    count = lengths.count
    total = lengths.reduce(.zero, +)
  }

  /// How long one is in the mean, in seconds; undefined of none.
  public var meanSeconds: Measure {
    .ratio(total.seconds, Double(count), ifZero: .noOccurrence)
  }
}
