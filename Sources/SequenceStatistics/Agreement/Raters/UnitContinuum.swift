public import CodedSessions

/// What did each of several coders mark off on one line of time, and as what?
///
/// Each coder's bouts are units with a category, an onset and an offset; finding the units is part of the coding.
/// Bouts are cut at the ends of blocks and of the time that all coders could code; moments have no length, are left
/// out and counted. Times are in microseconds, held as `Double`, exact up to 285 years. O(m log m) for m marks.
public struct UnitContinuum: Sendable, Hashable {
  /// One unit.
  public struct Unit: Sendable, Hashable {
    /// The category.
    public let category: Int
    /// When it begins, in microseconds.
    public let onset: Double
    /// When it ends, in microseconds; after the onset.
    public let offset: Double

    /// The time it takes, in microseconds.
    public var length: Double { offset - onset }
  }

  /// Each coder's units by onset.
  public let coders: [[Unit]]
  /// The stretches that all coders coded, in time order.
  public let blocks: [TimeSpan]
  /// How many moments were left out.
  public let momentsLeftOut: Int

  /// The units of several coders.
  ///
  /// - Parameters:
  ///   - categories: How many categories there are; marks of others are left out.
  ///   - records: What each coder wrote.
  ///   - blocks: What all of them coded.
  public init(categories: Int, records: [CoderRecord], blocks: TimeSet) {
    let time = records.reduce(blocks) { time, record in
      record.codable.map { time.intersection($0) } ?? time
    }
    // Cutting at the ends of stretches is that of any coding.
    let marks = records.map { record in
      DoubleCoding(categories: categories, first: record.marks, second: [], blocks: time).first
    }
    coders = marks.map { marks in
      marks.filter { $0.span != nil }.map { mark in
        Unit(
          category: mark.category, onset: Double(mark.onset.microseconds),
          offset: Double(mark.offset.microseconds))
      }
    }
    self.blocks = time.spans
    momentsLeftOut = marks.reduce(0) { $0 + $1.count { $0.span == nil } }
  }

  /// The units of two coders.
  public init(_ coding: DoubleCoding) {
    self.init(
      categories: coding.categories,
      records: [coding.first, coding.second].map { CoderRecord(marks: $0) }, blocks: coding.time)
  }

  /// The mean length of all units, in microseconds; 0 for none.
  var meanLength: Double {
    let units = coders.flatMap { $0 }
    return units.isEmpty ? 0 : units.reduce(0) { $0 + $1.length } / Double(units.count)
  }
}
