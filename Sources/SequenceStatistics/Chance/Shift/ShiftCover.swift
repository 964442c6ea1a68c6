/// The shifts at which something of a turning record comes to lie in a window.
enum ShiftCover {
  /// The shifts at which at least one of `turning` has a unit in `window`, on a circle of `period` units.
  ///
  /// `turning` rises and does not overlap; the window begins on the circle and may reach round it. A thing
  /// [a, b) meets [lo, hi) at the shifts [lo - b + 1, hi - a): run over backwards from the last thing that
  /// begins before the window, these rise, and one pass merges them. O(n).
  static func shifts(
    bringing turning: [Range<Int>], into window: Range<Int>, period: Int
  ) -> [Range<Int>] {
    guard period > 0, !window.isEmpty else { return [] }
    let (low, high) = (window.lowerBound, window.upperBound)
    var merged: [Range<Int>] = []
    var over = 0
    var (start, end) = (-1, -1)
    func close() {
      guard start >= 0 else { return }
      over = max(over, end - period)
      merged.append(start..<min(end, period))
    }
    let split = turning.partitioningIndex { $0.upperBound > low + 1 }
    for place in 0..<turning.count {
      // First those that lie before the window, the nearest first; then those behind it, the last first.
      let isBefore = place < split
      let thing = turning[isBefore ? split - 1 - place : turning.count - 1 - (place - split)]
      let from = low - thing.upperBound + 1 + (isBefore ? 0 : period)
      let to = high - thing.lowerBound + (isBefore ? 0 : period)
      if to - from >= period { return [0..<period] }
      if from <= end {
        end = max(end, to)
      } else {
        close()
        (start, end) = (from, to)
      }
    }
    close()
    guard over > 0 else { return merged }
    // What reaches beyond the circle begins it.
    let kept = merged.partitioningIndex { $0.lowerBound > over }
    let reach = merged[..<kept].reduce(over) { max($0, $1.upperBound) }
    return [0..<min(reach, period)] + merged[kept...]
  }

  /// `ranges`, which rise and do not overlap, made later by `turn`, which is less than a circle.
  static func turned(_ ranges: [Range<Int>], by turn: Int, period: Int) -> [Range<Int>] {
    let split = ranges.partitioningIndex { $0.upperBound + turn > period }
    var turned: [Range<Int>] = []
    turned.reserveCapacity(ranges.count + 1)
    var rest: [Range<Int>] = []
    for range in ranges[split...] {
      let (low, high) = (range.lowerBound + turn, range.upperBound + turn)
      if low < period { rest.append(low..<period) }
      turned.append(max(low - period, 0)..<(high - period))
    }
    return turned + ranges[..<split].map { ($0.lowerBound + turn)..<($0.upperBound + turn) } + rest
  }

  /// The rest of the circle.
  static func complement(_ ranges: [Range<Int>], period: Int) -> [Range<Int>] {
    var rest: [Range<Int>] = []
    var reached = 0
    for range in ranges {
      if range.lowerBound > reached { rest.append(reached..<range.lowerBound) }
      reached = max(reached, range.upperBound)
    }
    if reached < period { rest.append(reached..<period) }
    return rest
  }

  /// What lies in both; each rises and does not overlap.
  static func intersection(_ one: [Range<Int>], _ other: [Range<Int>]) -> [Range<Int>] {
    var common: [Range<Int>] = []
    var (i, j) = (0, 0)
    while i < one.count, j < other.count {
      let low = max(one[i].lowerBound, other[j].lowerBound)
      let high = min(one[i].upperBound, other[j].upperBound)
      if low < high { common.append(low..<high) }
      if one[i].upperBound < other[j].upperBound { i += 1 } else { j += 1 }
    }
    return common
  }

  /// What lies in at least one; each rises and does not overlap.
  static func union(_ one: [Range<Int>], _ other: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    var (i, j) = (0, 0)
    while i < one.count || j < other.count {
      let takesFirst =
        j == other.count || i < one.count && one[i].lowerBound <= other[j].lowerBound
      let next = takesFirst ? one[i] : other[j]
      if takesFirst { i += 1 } else { j += 1 }
      if let last = merged.last, next.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, next.upperBound)
      } else {
        merged.append(next)
      }
    }
    return merged
  }

  /// The set of shifts in `ranges`, which may lie anywhere, on a circle of `period`.
  static func wrapped(_ ranges: [Range<Int>], period: Int) -> UnitSet {
    guard period > 0 else { return UnitSet([]) }
    return UnitSet(
      ranges.flatMap { range -> [Range<Int>] in
        guard !range.isEmpty else { return [] }
        guard range.count < period else { return [0..<period] }
        let start = ((range.lowerBound % period) + period) % period
        let end = start + range.count
        return end <= period ? [start..<end] : [start..<period, 0..<(end - period)]
      })
  }
}
