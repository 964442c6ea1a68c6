/// When something was known to be on and when it was known to be off; the rest is unknown.
///
/// Logic on what was seen must not turn "could not be coded" into "did not happen". As in Kleene's
/// (1952) logic of three values, *A and B* is off as soon as one of them is known to be off, and
/// unknown only where the answer hangs on what could not be seen.
///
/// Every operation costs O(n + m) in the numbers of spans.
public struct KnownTime: Hashable, Sendable {
  /// When it was on.
  public let on: TimeSet
  /// When it was off; has no moment in common with ``on``.
  public let off: TimeSet

  /// On during `on` and off during `off`; what belongs to both counts as on.
  public init(on: TimeSet, off: TimeSet) {
    self.on = on
    self.off = off.subtracting(on)
  }

  /// When `code` of `stream` was on. A moment is on for one `step` of the clock.
  ///
  /// It is known to be off in all codable time in which it is not on.
  public init(_ code: Code, of stream: Stream, step: SessionTime, within span: TimeSpan) {
    let spans: [TimeSpan]
    if stream.kind == .event {
      spans = stream.moments.filter { $0.code == code }.compactMap {
        TimeSpan(onset: $0.time, offset: $0.time + step)?.intersection(span)
      }
    } else {
      spans = stream.bouts.filter { $0.code == code }.map(\.span)
    }
    self.init(on: TimeSet(spans), off: stream.codable)
  }

  /// On where both are on, off where at least one is off.
  public func and(_ other: KnownTime) -> KnownTime {
    KnownTime(on: on.intersection(other.on), off: off.union(other.off))
  }

  /// On where at least one is on, off where both are off.
  public func or(_ other: KnownTime) -> KnownTime {
    KnownTime(on: on.union(other.on), off: off.intersection(other.off))
  }

  /// On where exactly one is on, off where both are the same.
  public func exclusiveOr(_ other: KnownTime) -> KnownTime {
    and(other.inverted).or(inverted.and(other))
  }

  /// On where it is off, and the other way round.
  public var inverted: KnownTime { KnownTime(on: off, off: on) }
}
