/// Transfers by the rule ``FloorTransferRule/adjacent`` with utterances within the partner's set aside, and turns by
/// ``TurnCount/Rule/simple(maxInterval:)``, counted in one pass over two partners' lines.
///
/// The kernel of ``TurnSurrogates``: the same numbers as ``FloorTransfer`` and ``TurnCount`` without making an
/// utterance. O(n) a pass.
struct TurnMeter {
  /// Turns with less than this between.
  let maxInterval: Int
  /// The offsets of transfers, in microseconds.
  private(set) var offsets: [Int] = []
  /// The turns.
  private(set) var turnCount = 0

  init(maxInterval: Int) { self.maxInterval = maxInterval }

  /// Forgets what was counted.
  mutating func reset() {
    offsets.removeAll(keepingCapacity: true)
    turnCount = 0
  }

  /// Counts one phase in which both could be coded in the time common to both lines.
  mutating func add(_ first: TurnLine, _ second: TurnLine) {
    if first.codable.count == 1, first.codable == second.codable {
      count(first, second, within: first.codable[0])
      return
    }
    let common = UnitSet(first.codable).intersection(UnitSet(second.codable))
    for range in common.ranges { count(first, second, within: range) }
  }

  private mutating func count(
    _ first: TurnLine, _ second: TurnLine, within range: Range<Int>
  ) {
    let (lower, upper) = (range.lowerBound, range.upperBound)
    var i = first.offsets.partitioningIndex { $0 > lower }
    var j = second.offsets.partitioningIndex { $0 > lower }
    let firstEnd = first.onsets.partitioningIndex { $0 >= upper }
    let secondEnd = second.onsets.partitioningIndex { $0 >= upper }
    // The offset of each partner's last sound so far; of the last one in order; of the last one kept.
    var (firstLast, secondLast) = (Int.min, Int.min)
    var (last, lastIsFirst) = (Int.min, true)
    var (kept, keptIsFirst) = (Int.min, true)
    while i < firstEnd || j < secondEnd {
      let a = i < firstEnd ? max(first.onsets[i], lower) : Int.max
      let b = j < secondEnd ? max(second.onsets[j], lower) : Int.max
      let isFirst = a <= b
      let onset = isFirst ? a : b
      let offset = min(isFirst ? first.offsets[i] : second.offsets[j], upper)
      var isWithin = (isFirst ? secondLast : firstLast) >= offset
      if a == b { isWithin = isWithin || min(second.offsets[j], upper) > offset }
      if isFirst {
        firstLast = offset
        i += 1
      } else {
        secondLast = offset
        j += 1
      }
      let isSeen = onset > lower && onset != (isFirst ? first.unseenOnset : second.unseenOnset)
      if last != Int.min, lastIsFirst != isFirst, isSeen, onset - last < maxInterval {
        turnCount += 1
      }
      (last, lastIsFirst) = (offset, isFirst)
      guard !isWithin else { continue }
      if kept != Int.min, keptIsFirst != isFirst, isSeen { offsets.append(onset - kept) }
      (kept, keptIsFirst) = (offset, isFirst)
    }
  }

  /// How many transfers have an offset of at most `gap`.
  func transfers(within gap: Int) -> Int {
    var count = 0
    for offset in offsets where offset <= gap { count += 1 }
    return count
  }

  /// The share of transfers that overlap; `nil` without one.
  var shareOverlap: Double? {
    guard !offsets.isEmpty else { return nil }
    var count = 0
    for offset in offsets where offset < 0 { count += 1 }
    return Double(count) / Double(offsets.count)
  }

  /// The middle offset in seconds; `nil` without one. Sorts the offsets.
  mutating func median() -> Double? {
    guard !offsets.isEmpty else { return nil }
    offsets.sort()
    let middle = offsets.count / 2
    let upper = Double(offsets[middle]) / 1_000_000
    guard offsets.count.isMultiple(of: 2) else { return upper }
    return (Double(offsets[middle - 1]) / 1_000_000 + upper) / 2
  }
}
