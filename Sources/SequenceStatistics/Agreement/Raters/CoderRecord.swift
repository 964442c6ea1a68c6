public import CodedSessions

/// What one of several coders wrote of a stream, and when that coder could code.
public struct CoderRecord: Sendable, Hashable {
  /// The bouts; moments are without length and take no part in comparisons of time.
  public let marks: [DoubleCoding.Mark]
  /// The time that this coder could code; `nil` where there is no limit.
  public let codable: TimeSet?

  /// One coder's bouts, in any order.
  public init(marks: [DoubleCoding.Mark], codable: TimeSet? = nil) {
    self.marks = marks
    self.codable = codable
  }
}

extension RaterTable {
  /// What several coders said of each unit of a grid.
  ///
  /// Unit u of a block covers [start + u w, start + (u + 1) w). It belongs to the block if its midpoint lies
  /// before the block's end, and takes what holds at its midpoint; a coder who could not code at the midpoint has
  /// no rating. Where nothing is coded the rating is a category of its own, the last one, numbered `categories`.
  /// Midpoints are compared exactly, on doubled times.
  ///
  /// A row is a run of units of one block between two changes of any coder, its weight the number of midpoints in
  /// it: the table is that of all single units, but costs O(b m + m log m) for m marks in b blocks, whatever the
  /// unit. Runs without a midpoint have no row. The block's number is the cluster.
  ///
  /// Where several marks of a coder hold at a time, the lowest category is taken; for streams that are not
  /// exclusive make a table for each code of the marks of that code.
  ///
  /// - Parameters:
  ///   - categories: How many categories there are; marks of others are left out.
  ///   - records: What each coder wrote.
  ///   - blocks: What all of them coded.
  ///   - unit: The length w of a unit; no rows if it is not above 0.
  public init(categories: Int, records: [CoderRecord], blocks: TimeSet, unit: SessionTime) {
    let categories = Self.limited(categories)
    var runs = GridRuns(records: records, categories: categories)
    for (number, block) in blocks.spans.enumerated() where unit > .zero {
      runs.append(block, number: number, unit: unit)
    }
    self.init(
      coders: records.count, scale: (0...categories).map(Double.init), ratings: runs.ratings,
      weights: runs.weights, clusters: runs.clusters)
  }

  /// What two coders said of each unit of a grid, where both could code.
  public init(_ coding: DoubleCoding, unit: SessionTime) {
    self.init(
      categories: coding.categories,
      records: [coding.first, coding.second].map { CoderRecord(marks: $0, codable: coding.time) },
      blocks: TimeSet(coding.blocks), unit: unit)
  }
}

/// The runs of units between two changes of any coder.
private struct GridRuns {
  let categories: Int
  /// Each coder's bouts by onset.
  let bouts: [[DoubleCoding.Mark]]
  let codable: [TimeSet?]
  var ratings: [Int32] = []
  var weights: [Int] = []
  var clusters: [Int] = []

  init(records: [CoderRecord], categories: Int) {
    self.categories = categories
    bouts = records.map { record in
      record.marks.filter { $0.span != nil && (0..<categories).contains($0.category) }
        .sorted { ($0.onset, $0.category) < ($1.onset, $1.category) }
    }
    codable = records.map(\.codable)
  }

  mutating func append(_ block: TimeSpan, number: Int, unit: SessionTime) {
    var changes = [block.onset, block.offset]
    for marks in bouts {
      for mark in marks.prefix(while: { $0.onset < block.offset }) {
        if block.contains(mark.onset) { changes.append(mark.onset) }
        if block.contains(mark.offset) { changes.append(mark.offset) }
      }
    }
    for span in codable.flatMap({ $0?.spans ?? [] }) {
      if block.contains(span.onset) { changes.append(span.onset) }
      if block.contains(span.offset) { changes.append(span.offset) }
    }
    changes.sort()
    var next = [Int](repeating: 0, count: bouts.count)
    var holding = [[DoubleCoding.Mark]](repeating: [], count: bouts.count)
    for (start, end) in zip(changes, changes.dropFirst()) where start < end {
      let count =
        Self.midpoints(before: end, from: block.onset, unit)
        - Self.midpoints(before: start, from: block.onset, unit)
      for coder in bouts.indices {
        while next[coder] < bouts[coder].count, bouts[coder][next[coder]].onset <= start {
          holding[coder].append(bouts[coder][next[coder]])
          next[coder] += 1
        }
        holding[coder].removeAll { $0.offset <= start }
        guard count > 0 else { continue }
        let isCodable = codable[coder]?.contains(start) ?? true
        let category = holding[coder].reduce(categories) { min($0, $1.category) }
        ratings.append(
          isCodable ? Int32(truncatingIfNeeded: category) : RaterTable.missing)
      }
      if count > 0 {
        weights.append(Int(clamping: count))
        clusters.append(number)
      }
    }
  }

  /// How many midpoints of units lie in [start, end).
  private static func midpoints(
    before end: SessionTime, from start: SessionTime, _ unit: SessionTime
  ) -> UInt64 {
    // The distance is not negative and fits without a sign, whatever the two times.
    let length = UInt64(bitPattern: end.microseconds &- start.microseconds)
    let width = UInt64(unit.microseconds)
    let (whole, rest) = length.quotientAndRemainder(dividingBy: width)
    return whole + (rest > width - rest ? 1 : 0)
  }
}
