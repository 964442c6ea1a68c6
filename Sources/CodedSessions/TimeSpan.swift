/// A half-open stretch of session time: `onset` belongs to it, `offset` does not.
///
/// Bouts that follow one another share a boundary without overlapping. A span of no length cannot
/// be constructed; a moment is a ``Moment``.
public struct TimeSpan: Hashable, Sendable {
  /// The first moment that belongs to the span.
  public let onset: SessionTime
  /// The first moment after the span.
  public let offset: SessionTime

  /// `nil` unless `offset` lies after `onset`.
  public init?(onset: SessionTime, offset: SessionTime) {
    guard offset > onset else { return nil }
    self.onset = onset
    self.offset = offset
  }

  /// Offset minus onset; always positive.
  public var duration: SessionTime { offset - onset }

  /// Whether `time` lies in `[onset, offset)`.
  public func contains(_ time: SessionTime) -> Bool { onset <= time && time < offset }

  /// Whether every moment of `other` belongs to this span.
  public func contains(_ other: TimeSpan) -> Bool {
    onset <= other.onset && other.offset <= offset
  }

  /// The moments common to both spans, `nil` if there are none (touching is not overlapping).
  public func intersection(_ other: TimeSpan) -> TimeSpan? {
    TimeSpan(onset: max(onset, other.onset), offset: min(offset, other.offset))
  }

  /// Whether the two spans have a moment in common.
  public func overlaps(_ other: TimeSpan) -> Bool {
    onset < other.offset && other.onset < offset
  }
}
