import CodedSessions
import SequenceStatistics

/// The middle of a histogram of offsets, for drawing: bins of one width with an edge at 0, as far as a limit on
/// either side, and how many offsets lie beyond.
struct OffsetBins: Hashable {
  /// The most bins on either side of 0; with more, neighbours are put together.
  static let mostOnASide = 60

  /// How wide a bin is, in microseconds.
  let width: Int64
  /// The count of every bin; the middle edge is 0.
  let counts: [Int]
  /// How many offsets lie below.
  let below: Int
  /// How many lie above.
  let above: Int

  /// The bins of `histogram` up to `limit`, with offsets beyond that are not in it.
  init(_ histogram: OffsetHistogram, limit: SessionTime, below: Int = 0, above: Int = 0) {
    let step = max(histogram.width.microseconds, 1)
    // Far beyond any record, and far from the end of the whole numbers.
    let limit = min(max(limit.microseconds, 1), 1_000_000_000_000_000)
    let together = max(1, (limit / step + Int64(Self.mostOnASide) - 1) / Int64(Self.mostOnASide))
    let width = step * together
    let onASide = max(1, limit / width)
    var counts = [Int](repeating: 0, count: Int(2 * onASide))
    var (below, above) = (below, above)
    for bin in histogram.bins {
      let (quotient, rest) = bin.lower.microseconds.quotientAndRemainder(dividingBy: width)
      let place = (rest < 0 ? quotient - 1 : quotient) + onASide
      if place < 0 {
        below += bin.count
      } else if place >= 2 * onASide {
        above += bin.count
      } else {
        counts[Int(place)] += bin.count
      }
    }
    (self.width, self.counts, self.below, self.above) = (width, counts, below, above)
  }

  /// The lower edge of a bin, in microseconds.
  func lower(_ place: Int) -> Int64 { (Int64(place) - Int64(counts.count / 2)) * width }

  /// The bins that hold anything, from the first to the last.
  var filled: ClosedRange<Int>? {
    guard let first = counts.firstIndex(where: { $0 > 0 }),
      let last = counts.lastIndex(where: { $0 > 0 })
    else { return nil }
    return first...last
  }

  /// How many offsets there are in all.
  var total: Int { counts.reduce(below + above, +) }
  /// How many are below 0.
  var overlapCount: Int { counts.prefix(counts.count / 2).reduce(below, +) }
}
