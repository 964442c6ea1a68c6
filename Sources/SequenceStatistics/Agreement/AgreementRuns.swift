import CodedSessions

/// Why two codings cannot be compared moment by moment.
public enum TimeAgreementError: Error, Sendable, Hashable {
  /// Several codes can hold at once, so that a moment has no single code.
  case notExclusive
  /// A coding holds moments, which fill no time.
  case moments
  /// The time unit must last longer than nothing.
  case noLength
}

/// What does each coder say of each time unit, in runs of one category?
///
/// Both coders' runs fill the compared units without gaps; where a coder wrote nothing, the run has the category
/// after the last. Where marks of one coder overlap although they should not, the earlier one counts.
/// O(n log n) only if moments and bouts are mixed, else O(n) for n marks and spans.
struct AgreementRuns: Sendable {
  /// Units in a row that one coder gave to one category.
  struct Run: Sendable, Hashable {
    let start: Int
    let end: Int
    let category: Int32
    /// Which bout it is a part of; -1 where nothing was coded.
    let bout: Int32
  }

  /// The number of categories, "nothing coded" included.
  let size: Int
  /// The units of each block.
  let blocks: [Range<Int>]
  let first: [Run]
  let second: [Run]

  /// The runs of codings in which at most one category holds at a time.
  init(_ coding: DoubleCoding, unit: SessionTime) throws(TimeAgreementError) {
    guard unit > .zero else { throw .noLength }
    guard coding.isExclusive else { throw .notExclusive }
    guard !Self.hasMoments(coding) else { throw .moments }
    let units = BlockUnits(coding, unit: unit)
    self.init(
      size: coding.categories + 1, units, Self.placed(coding.first, units),
      Self.placed(coding.second, units))
  }

  /// For every category the runs of its presence, 0, and absence, 1.
  static func presence(of coding: DoubleCoding, unit: SessionTime) -> [AgreementRuns] {
    let units = BlockUnits(coding, unit: unit)
    let first = byCategory(placed(coding.first, units), coding.categories)
    let second = byCategory(placed(coding.second, units), coding.categories)
    return (0..<coding.categories).map {
      AgreementRuns(size: 2, units, first[$0], second[$0])
    }
  }

  /// Whether a mark has no length.
  static func hasMoments(_ coding: DoubleCoding) -> Bool {
    coding.first.contains { $0.span == nil } || coding.second.contains { $0.span == nil }
  }

  private init(size: Int, _ units: BlockUnits, _ first: [Run], _ second: [Run]) {
    self.size = size
    blocks = units.ranges
    self.first = Self.filled(Self.apart(first), units.compared, nothing: Int32(clamping: size - 1))
    self.second = Self.filled(
      Self.apart(second), units.compared, nothing: Int32(clamping: size - 1))
  }

  /// How many units both coders gave to each pair of categories.
  var table: AgreementTable {
    var cells = [Int](repeating: 0, count: size * size)
    overlaps { one, other, length in
      cells[Int(first[one].category) * size + Int(second[other].category)] += length
    }
    return AgreementTable(size: size, cells: cells)
  }

  /// Goes through all pairs of runs that have units in common, in the order of time.
  func overlaps(_ body: (_ first: Int, _ second: Int, _ length: Int) -> Void) {
    var (one, other) = (0, 0)
    while one < first.count, other < second.count {
      let end = min(first[one].end, second[other].end)
      body(one, other, end - max(first[one].start, second[other].start))
      let goesOn = second[other].end > end
      if first[one].end == end { one += 1 }
      if !goesOn { other += 1 }
    }
  }

  private static func placed(_ marks: [DoubleCoding.Mark], _ units: BlockUnits) -> [Run] {
    var runs: [Run] = []
    runs.reserveCapacity(marks.count)
    var block = 0
    for (bout, mark) in marks.enumerated() {
      while block < units.ranges.count, units.ends(block, before: mark.onset) { block += 1 }
      guard block < units.ranges.count else { break }
      let range = units.units(of: mark, in: block)
      if !range.isEmpty {
        runs.append(
          Run(
            start: range.lowerBound, end: range.upperBound,
            category: Int32(clamping: mark.category), bout: Int32(clamping: bout)))
      }
    }
    return runs
  }

  private static func byCategory(_ runs: [Run], _ categories: Int) -> [[Run]] {
    var lists = [[Run]](repeating: [], count: categories)
    for run in runs {
      lists[Int(run.category)].append(
        Run(start: run.start, end: run.end, category: 0, bout: run.bout))
    }
    return lists
  }

  /// Runs of which none begins before the one before it ends.
  private static func apart(_ runs: [Run]) -> [Run] {
    // A bout can begin in the unit after that of a later moment.
    let isSorted = zip(runs, runs.dropFirst()).allSatisfy { $0.start <= $1.start }
    let runs = isSorted ? runs : runs.sorted { ($0.start, $0.bout) < ($1.start, $1.bout) }
    var apart: [Run] = []
    apart.reserveCapacity(runs.count)
    var reached = 0
    for run in runs where run.end > reached {
      apart.append(
        Run(start: max(run.start, reached), end: run.end, category: run.category, bout: run.bout))
      reached = run.end
    }
    return apart
  }

  /// The runs within `compared`, and runs of `nothing` between them.
  private static func filled(_ runs: [Run], _ compared: [Range<Int>], nothing: Int32) -> [Run] {
    var filled: [Run] = []
    filled.reserveCapacity(runs.count + compared.count)
    var next = 0
    for range in compared {
      var reached = range.lowerBound
      while next < runs.count, runs[next].end <= reached { next += 1 }
      while next < runs.count, runs[next].start < range.upperBound {
        let run = runs[next]
        let start = max(run.start, reached)
        let end = min(run.end, range.upperBound)
        if reached < start {
          filled.append(Run(start: reached, end: start, category: nothing, bout: -1))
        }
        filled.append(Run(start: start, end: end, category: run.category, bout: run.bout))
        reached = end
        // A bout that goes on behind uncodable time is met again.
        if run.end > range.upperBound { break }
        next += 1
      }
      if reached < range.upperBound {
        filled.append(
          Run(start: reached, end: range.upperBound, category: nothing, bout: -1))
      }
    }
    return filled
  }
}
