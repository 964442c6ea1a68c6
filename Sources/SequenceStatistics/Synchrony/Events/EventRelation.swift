public import CodedSessions

/// How must two events lie in time to be a pair?
///
/// Two forms, for the four ends of the two events, joined by *and* and *or*:
/// - less(a, b, t): 0 ≤ b - a ≤ t, b follows a within t;
/// - more(a, b, t): b - a ≥ t and b - a ≥ 0, b follows a after t or longer.
///
/// Written in the MATLAB toolbox timevp as `less(on1,on2,3) & more(off1,off2,0)`. There b - a only needs to
/// exceed -0.001 s, to allow for rounding; here times are exact, and equal is equal.
public indirect enum EventRelation: Sendable, Hashable {
  /// An end of either event.
  public enum End: String, Sendable, Hashable, CaseIterable {
    /// When the first's event begins.
    case onset1 = "on1"
    /// When the first's event ends.
    case offset1 = "off1"
    /// When the second's event begins.
    case onset2 = "on2"
    /// When the second's event ends.
    case offset2 = "off2"
  }

  /// The second end follows the first within the time.
  case less(End, End, SessionTime)
  /// The second end follows the first after the time or longer.
  case more(End, End, SessionTime)
  /// All hold; true of none.
  case and([EventRelation])
  /// At least one holds; false of none.
  case or([EventRelation])

  /// Whether `first` and `second` lie like this.
  public func holds(_ first: TimedEvent, _ second: TimedEvent) -> Bool {
    func time(_ end: End) -> Int64 {
      switch end {
      case .onset1: first.start
      case .offset1: first.end
      case .onset2: second.start
      case .offset2: second.end
      }
    }
    switch self {
    case .less(let a, let b, let limit):
      let gap = time(b) - time(a)
      return gap >= 0 && gap <= limit.microseconds
    case .more(let a, let b, let limit):
      let gap = time(b) - time(a)
      return gap >= 0 && gap >= limit.microseconds
    case .and(let all): return all.allSatisfy { $0.holds(first, second) }
    case .or(let some): return some.contains { $0.holds(first, second) }
    }
  }

  /// Between which times a second's event may begin to be a pair with `first`, when none is longer than
  /// `longest`; `nil` for never.
  func onsets(with first: TimedEvent, longest: Int64) -> ClosedRange<Int64>? {
    switch self {
    case .less(let a, let b, let limit):
      guard limit.microseconds >= 0 else { return nil }
      return Self.bounds(a, b, 0, min(limit.microseconds, Self.farthest), first, longest)
    case .more(let a, let b, let limit):
      let least = min(max(limit.microseconds, 0), Self.farthest)
      return Self.bounds(a, b, least, Self.farthest, first, longest)
    case .and(let all):
      var common: ClosedRange<Int64> = Self.always
      for relation in all {
        guard let own = relation.onsets(with: first, longest: longest) else { return nil }
        let (low, high) = (
          max(common.lowerBound, own.lowerBound), min(common.upperBound, own.upperBound)
        )
        guard low <= high else { return nil }
        common = low...high
      }
      return common
    case .or(let some):
      return some.compactMap { $0.onsets(with: first, longest: longest) }.reduce(nil) {
        joined, own in
        joined.map {
          min($0.lowerBound, own.lowerBound)...max($0.upperBound, own.upperBound)
        } ?? own
      }
    }
  }

  private static let farthest = Int64(EventRow.farthest) * 2
  private static let always = (-farthest * 2)...(farthest * 2)

  /// The onsets of seconds for which `b` follows `a` by `least` to `most`.
  private static func bounds(
    _ a: End, _ b: End, _ least: Int64, _ most: Int64, _ first: TimedEvent, _ longest: Int64
  ) -> ClosedRange<Int64>? {
    func known(_ end: End) -> Int64? {
      switch end {
      case .onset1: first.start
      case .offset1: first.end
      case .onset2, .offset2: nil
      }
    }
    /// How much earlier than this end the event may have begun.
    func slack(_ end: End) -> Int64 { end == .offset2 ? longest : 0 }
    switch (known(a), known(b)) {
    case (let from?, nil): return (from + least - slack(b))...(from + most)
    case (nil, let to?): return (to - most - slack(a))...(to - least)
    case (nil, nil): return always
    case (let from?, let to?): return to - from >= least && to - from <= most ? always : nil
    }
  }
}

/// Something with a begin and an end; a moment ends where it begins.
public struct TimedEvent: Sendable, Hashable {
  /// When it begins.
  public let onset: SessionTime
  /// When it ends, never before its onset.
  public let offset: SessionTime

  /// An event from `onset` to `offset`; one that would end before it begins is a moment.
  public init(onset: SessionTime, offset: SessionTime) {
    self.onset = onset
    self.offset = max(onset, offset)
  }

  /// Microseconds, with room for sums.
  var start: Int64 { Int64(EventRow.within(Int(onset.microseconds))) }
  var end: Int64 { Int64(EventRow.within(Int(offset.microseconds))) }
}
