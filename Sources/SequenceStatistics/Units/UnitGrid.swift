import CodedSessions

/// The time units of a session, numbered from its begin.
struct UnitGrid: Sendable {
  private let origin: Int64
  private let unit: Int64
  private let part: TimeSpan

  init(origin: SessionTime, unit: Int64, part: TimeSpan) {
    self.origin = origin.microseconds
    self.unit = max(unit, 1)
    self.part = part
  }

  /// The unit that `time` lies in; a moment at the very end of the part belongs to its last unit.
  func place(_ time: SessionTime) -> Int {
    let place = floorDivide(time.microseconds - origin, unit)
    return time == part.offset ? min(place, units.upperBound - 1) : place
  }

  /// The number of whole units nearest to a length.
  func units(_ length: SessionTime) -> Int {
    let half = length.microseconds >= 0 ? unit / 2 : -(unit / 2)
    return Int((length.microseconds + half) / unit)
  }

  /// The units that have a moment in common with `span`.
  func touched(_ span: TimeSpan) -> Range<Int> {
    let first = floorDivide(span.onset.microseconds - origin, unit)
    let last = floorDivide(span.offset.microseconds - 1 - origin, unit)
    return first..<(last + 1)
  }

  /// The units that lie wholly in the part.
  var units: Range<Int> {
    let first = -floorDivide(origin - part.onset.microseconds, unit)
    let end = floorDivide(part.offset.microseconds - origin, unit)
    return first..<max(first, end)
  }

  /// The same cut at the borders of phases: a unit that a border cuts belongs to none.
  func segments(phases: [Phase]) -> [Range<Int>] {
    var cuts = phases.flatMap { [$0.span.onset, $0.span.offset] } + [part.onset, part.offset]
    cuts = Set(cuts).filter { part.onset <= $0 && $0 <= part.offset }.sorted()
    return zip(cuts, cuts.dropFirst()).compactMap { start, end in
      guard let span = TimeSpan(onset: start, offset: end) else { return nil }
      let range = UnitGrid(
        origin: SessionTime(microseconds: origin), unit: unit, part: span
      ).units
      return range.isEmpty ? nil : range
    }
  }

  private func floorDivide(_ number: Int64, _ divisor: Int64) -> Int {
    let quotient = number / divisor
    return Int(number % divisor < 0 ? quotient - 1 : quotient)
  }
}
