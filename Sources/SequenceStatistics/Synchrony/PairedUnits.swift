public import CodedSessions

/// What two streams show in units of equal length: two rows of small numbers side by side, phase by phase.
///
/// Statistics that are defined on samples (transfer entropy, windowed correlation, recurrence with an embedding) and
/// replications of frame-based programs start from here; whatever has a form in continuous time starts from
/// ``PairedSections``. The grid begins anew at every phase, and a last unit that is cut short is left out. A
/// unit shows what holds at its first moment, as in momentary time sampling; of several codes at a time the one that began
/// first. O(n + m) for n bouts and m units.
public struct PairedUnits: Sendable, Hashable {
  /// The unit could be coded, and shows none of the categories.
  public static let none = UInt16.max - 1
  /// The unit could not be coded.
  public static let unknown = UInt16.max
  /// The most units that are made of a session.
  public static let mostUnits = 50_000_000

  /// Two rows of equally many units of one phase.
  public struct Stretch: Sendable, Hashable {
    /// The first stream's category in each unit, ``PairedUnits/none`` or ``PairedUnits/unknown``.
    public let first: [UInt16]
    /// The second stream's.
    public let second: [UInt16]

    /// Two rows, cut to the length of the shorter.
    public init(_ first: [UInt16], _ second: [UInt16]) {
      let count = min(first.count, second.count)
      self.first = first.count == count ? first : Array(first.prefix(count))
      self.second = second.count == count ? second : Array(second.prefix(count))
    }

    /// How many units there are.
    public var count: Int { first.count }
  }

  /// The phases in time order.
  public let stretches: [Stretch]
  /// How long a unit is.
  public let step: SessionTime
  /// Categories are numbered from 0 and below this.
  public let categoryCount: Int

  /// Rows that stand already.
  public init(_ stretches: [Stretch], step: SessionTime, categoryCount: Int? = nil) {
    self.stretches = stretches
    self.step = step
    self.categoryCount =
      categoryCount
      ?? stretches.reduce(0) { most, stretch in
        (stretch.first + stretch.second).reduce(most) {
          $1 < Self.none ? max($0, Int($1) + 1) : $0
        }
      }
  }

  /// Two rows of numbers in one stretch, `nil` where a unit could not be coded.
  public init(_ first: [Int?], _ second: [Int?], step: SessionTime) {
    func row(_ units: [Int?]) -> [UInt16] {
      units.map { $0.map { UInt16(clamping: $0) } ?? Self.unknown }
    }
    self.init([Stretch(row(first), row(second))], step: step)
  }

  /// The units of two streams of `session`.
  ///
  /// - Parameters:
  ///   - step: The length of a unit; at least one microsecond, and lengthened where there would be more than
  ///     ``mostUnits``.
  ///   - categories: For codes of both streams their category, numbered from 0.
  ///   - part: The part of the session that is looked at.
  public init(
    _ first: CodedSessions.Stream, _ second: CodedSessions.Stream, of session: CodedSession,
    step: SessionTime, categories: [Code: Int], part: TimeSpan? = nil
  ) {
    let spans = session.stretches(within: part)
    let longest = spans.reduce(Int64(0)) { $0 + $1.duration.microseconds }
    let length = max(step.microseconds, 1, longest / Int64(Self.mostUnits) + 1)
    stretches = spans.map { span in
      Stretch(
        Self.row(first, categories, span, length), Self.row(second, categories, span, length))
    }
    self.step = SessionTime(microseconds: length)
    categoryCount = (categories.values.max() ?? -1) + 1
  }

  private static func row(
    _ stream: CodedSessions.Stream, _ categories: [Code: Int], _ span: TimeSpan, _ step: Int64
  ) -> [UInt16] {
    let count = Int(span.duration.microseconds / step)
    var row = [UInt16](repeating: unknown, count: count)
    // The units whose first moment lies in a span.
    func units(_ part: TimeSpan) -> Range<Int> {
      let first = (part.onset - span.onset).microseconds
      let end = (part.offset - span.onset).microseconds
      let low = min(Int((first + step - 1) / step), count)
      return low..<max(low, min(Int((end + step - 1) / step), count))
    }
    for part in stream.codable.spans.compactMap({ $0.intersection(span) }) {
      for unit in units(part) { row[unit] = none }
    }
    for bout in stream.bouts {
      guard let category = categories[bout.code], let part = bout.span.intersection(span)
      else { continue }
      for unit in units(part) where row[unit] == none { row[unit] = UInt16(clamping: category) }
    }
    return row
  }

  /// How many units there are in all.
  public var count: Int { stretches.reduce(0) { $0 + $1.count } }

  /// The same with the two streams in each other's place.
  public var swapped: PairedUnits {
    PairedUnits(
      stretches.map { Stretch($0.second, $0.first) }, step: step, categoryCount: categoryCount)
  }
}
