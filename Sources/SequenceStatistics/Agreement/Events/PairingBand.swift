/// Which events of the second coder may be partners of each event of the first?
///
/// Both lists are in order, and the partners of event i are the events `lows[i]..<highs[i]`; neither limit falls
/// from one event to the next. A pairing that keeps the order can then be searched within the band alone: time and
/// memory grow with the number of its cells, not with the product of both lengths.
struct PairingBand: Sendable, Hashable {
  /// Of each event of the first coder, the first possible partner.
  let lows: [Int]
  /// Of each event of the first coder, the place after its last possible partner.
  let highs: [Int]
  /// How many events the second coder has.
  let columns: Int

  /// How many events the first coder has.
  var rows: Int { lows.count }

  /// The number of possible pairs.
  var cellCount: Int { lows.indices.reduce(0) { $0 + highs[$1] - lows[$1] } }

  /// The band of the pairs whose places differ by no more than the lengths do, and `slack` to either side.
  init(rows: Int, columns: Int, slack: Int) {
    let (rows, columns, slack) = (max(rows, 0), max(columns, 0), min(max(slack, 0), rows + columns))
    let below = min(columns - rows, 0) - slack
    let above = max(columns - rows, 0) + slack
    lows = (0..<rows).map { min(max($0 + below, 0), columns) }
    highs = (0..<rows).map { min(max($0 + above + 1, 0), columns) }
    self.columns = columns
  }

  /// The band of all pairs.
  init(rows: Int, columns: Int) { self.init(rows: rows, columns: columns, slack: rows + columns) }

  /// The pairs of rising times that lie at most `tolerance` apart; none for a negative tolerance.
  init(first: [Int64], second: [Int64], tolerance: Int64) {
    var lows: [Int] = []
    var highs: [Int] = []
    lows.reserveCapacity(first.count)
    highs.reserveCapacity(first.count)
    var low = 0
    var high = 0
    for time in first {
      let earliest = time.subtractingReportingOverflow(tolerance)
      let latest = time.addingReportingOverflow(tolerance)
      let from = earliest.overflow ? Int64.min : earliest.partialValue
      let to = latest.overflow ? Int64.max : latest.partialValue
      while low < second.count, second[low] < from { low += 1 }
      while high < second.count, second[high] <= to { high += 1 }
      lows.append(low)
      highs.append(max(low, high))
    }
    self.lows = lows
    self.highs = highs
    columns = second.count
  }
}
