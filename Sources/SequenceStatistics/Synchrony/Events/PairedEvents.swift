public import CodedSessions

/// When did something begin in two records of one stretch of time?
///
/// The ground of all statistics of moments: two rows of events on one clock, how long the stretch is, and for
/// each row where nothing is known. Nothing is compared across the borders of a stretch.
public struct PairedEvents: Sendable, Hashable {
  /// The events of the record named first.
  public let first: EventRow
  /// The events of the record named second.
  public let second: EventRow
  /// How long the stretch is, in units.
  public let length: Int
  /// How long a unit of the clock is.
  public let unit: SessionTime

  /// Two rows in the stretch of units 0 up to but not including `length`; what lies outside is left out.
  public init(
    _ first: EventRow, _ second: EventRow, length: Int, unit: SessionTime = .seconds(1)
  ) {
    let stretch = 0..<max(0, EventRow.within(length))
    self.first = first.part(stretch)
    self.second = second.part(stretch)
    self.length = stretch.count
    self.unit = max(unit, SessionTime(microseconds: 1))
  }

  /// The onsets of the codes `first` and of the codes `second` in each phase of `session`, on its own clock;
  /// see ``EventRow/phases(of:codes:part:)``.
  public static func phases(
    of session: CodedSession, first: [Code], second: [Code], part: TimeSpan? = nil
  ) -> [PairedEvents] {
    let stretches = session.stretches(within: part)
    let one = EventRow.phases(of: session, codes: first, part: part)
    let other = EventRow.phases(of: session, codes: second, part: part)
    return stretches.indices.map { place in
      PairedEvents(
        one[place], other[place], length: EventRow.units(stretches[place], of: session),
        unit: session.timeUnit.step)
    }
  }

  /// The parts of the stretch in which both rows are known: for each the places of its events in both rows.
  var known: [(first: Range<Int>, second: Range<Int>)] {
    UnitSet([0..<length]).subtracting(first.unknown.union(second.unknown)).ranges.map {
      (first.places(in: $0), second.places(in: $0))
    }
  }
}
