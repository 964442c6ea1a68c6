/// A set of unit numbers as ranges that neither overlap nor touch.
struct UnitSet: Sendable, Hashable {
  let ranges: [Range<Int>]

  init(_ ranges: [Range<Int>]) {
    var merged: [Range<Int>] = []
    for range in ranges.filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }

  var count: Int { ranges.reduce(0) { $0 + $1.count } }

  func union(_ other: UnitSet) -> UnitSet { UnitSet(ranges + other.ranges) }

  func intersection(_ other: UnitSet) -> UnitSet {
    var common: [Range<Int>] = []
    var (i, j) = (0, 0)
    while i < ranges.count, j < other.ranges.count {
      let low = max(ranges[i].lowerBound, other.ranges[j].lowerBound)
      let high = min(ranges[i].upperBound, other.ranges[j].upperBound)
      if low < high { common.append(low..<high) }
      if ranges[i].upperBound < other.ranges[j].upperBound { i += 1 } else { j += 1 }
    }
    return UnitSet(common)
  }

  func subtracting(_ other: UnitSet) -> UnitSet {
    var rest: [Range<Int>] = []
    var j = 0
    for range in ranges {
      var start = range.lowerBound
      while j < other.ranges.count, other.ranges[j].upperBound <= range.lowerBound { j += 1 }
      var k = j
      while k < other.ranges.count, other.ranges[k].lowerBound < range.upperBound {
        if start < other.ranges[k].lowerBound { rest.append(start..<other.ranges[k].lowerBound) }
        start = max(start, other.ranges[k].upperBound)
        k += 1
      }
      if start < range.upperBound { rest.append(start..<range.upperBound) }
    }
    return UnitSet(rest)
  }

  func contains(_ unit: Int) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound > unit { high = middle } else { low = middle + 1 }
    }
    return low < ranges.count && ranges[low].contains(unit)
  }
}
