public import CodedSessions

/// When did something begin, in units of a clock, and when is that not known?
///
/// Each time stands once: several codes that begin at one moment are one event, so that the gaps between
/// events are above 0. Times and bounds beyond 2⁶⁰ either way are drawn in to it. O(n log n).
public struct EventRow: Sendable, Hashable {
  /// The times in rising order, each once.
  public let times: [Int]
  /// Where it is not known whether anything began.
  let unknown: UnitSet

  /// No time lies farther from 0, so that twice a difference is always a number.
  static let farthest = 1 << 60

  /// The events at `times`, which may come in any order.
  ///
  /// - Parameter unknown: Where it is not known whether anything began; ranges may overlap.
  public init(_ times: [Int], unknown: [Range<Int>] = []) {
    self.times = Self.distinct(times)
    self.unknown = UnitSet(unknown.map { Self.within($0.lowerBound)..<Self.within($0.upperBound) })
  }

  /// How many events there are.
  public var count: Int { times.count }

  /// Where it is not known whether anything began, in rising order.
  public var unknownRanges: [Range<Int>] { unknown.ranges }

  /// The rows of each phase of `session` (of the whole session if it has none): the onsets of bouts and the
  /// moments of `codes`.
  ///
  /// Times count from the phase's begin and are rounded down to units of the session's clock. What was under
  /// way when a state stream's record begins did not begin there; a moment at the very end of the session
  /// belongs to its last unit. A unit in which one of the streams could not be coded is unknown.
  public static func phases(
    of session: CodedSession, codes: [Code], part: TimeSpan? = nil
  ) -> [EventRow] {
    let unit = session.timeUnit.step.microseconds
    let streams = session.streams(holding: codes)
    let onsets = streams.flatMap { stream in
      let begins = stream.recordBegins
      return stream.onsets.filter { codes.contains($0.code) && !begins.contains($0.time) }
    }
    return session.stretches(within: part).map { stretch in
      let length = units(stretch, of: session)
      let isLast = stretch.offset == session.span.offset
      let grid = UnitGrid(origin: stretch.onset, unit: unit, part: stretch)
      return EventRow(
        onsets.map(\.time).filter { stretch.contains($0) || isLast && $0 == stretch.offset }
          .map { min(Int(($0 - stretch.onset).microseconds / unit), max(length - 1, 0)) },
        unknown: streams.uncodable(within: stretch).spans.map { grid.touched($0) })
    }
  }

  /// The part that lies in `range`, counted from there on.
  func part(_ range: Range<Int>) -> EventRow {
    EventRow(
      times[places(in: range)].map { $0 - range.lowerBound },
      unknown: unknown.intersection(UnitSet([range])).ranges.map {
        ($0.lowerBound - range.lowerBound)..<($0.upperBound - range.lowerBound)
      })
  }

  /// The places in ``times`` of those that lie in `range`.
  func places(in range: Range<Int>) -> Range<Int> {
    let first = times.partitioningIndex { $0 >= range.lowerBound }
    return first..<max(first, times.partitioningIndex { $0 >= range.upperBound })
  }

  /// `times` in rising order, each once.
  static func distinct(_ times: [Int]) -> [Int] {
    var distinct: [Int] = []
    distinct.reserveCapacity(times.count)
    for time in times.map(within).sorted() where time != distinct.last { distinct.append(time) }
    return distinct
  }

  static func within(_ time: Int) -> Int { min(max(time, -farthest), farthest) }

  /// The length of `stretch` in whole units of the clock of `session`.
  static func units(_ stretch: TimeSpan, of session: CodedSession) -> Int {
    Int(clamping: stretch.duration.microseconds / session.timeUnit.step.microseconds)
  }
}
