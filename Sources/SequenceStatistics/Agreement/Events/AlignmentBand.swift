/// Which of three ways led to each cell of an alignment, two bits a cell, within a band around the diagonal?
///
/// D(i, j), the least cost of aligning the first i events with the first j, is g (i + j) - S(i, j), where S is what
/// pairs save: 2g for the same code, 2g - s for two codes. S is kept for one row; the way to each
/// cell (pair, first coder's event single, second's) takes two bits. The band holds the cells whose places differ
/// by no more than the lengths do, and `slack` to either side. A way that leaves it has at least
/// |n - m| + 2 (slack + 1) single events; when the cost found is below g times that, every optimal alignment lies
/// within (Ukkonen 1985). Time O(n × band), memory O(n × band / 4) bytes.
struct AlignmentBand: Sendable {
  /// The least cost within the band.
  let cost: Int
  /// The pairs of the alignment, in order.
  let pairs: [(Int, Int)]

  init(first: [Int], second: [Int], substitution: Int, gap: Int, slack: Int) {
    let band = PairingBand(rows: first.count, columns: second.count, slack: slack)
    let same = 2 * gap
    let other = 2 * gap - substitution
    let codes = second.map(Int32.init(truncatingIfNeeded:))
    var saved = [Int](repeating: 0, count: second.count + 1)
    let stride = ((0..<band.rows).map { band.highs[$0] - band.lows[$0] }.max() ?? 0) / 4 + 1
    var ways = [UInt8](repeating: 0, count: stride * first.count)
    var reached = 0
    for row in first.indices {
      let code = Int32(truncatingIfNeeded: first[row])
      let (low, high) = (band.lows[row], band.highs[row])
      while reached < high {
        saved[reached + 1] = saved[reached]
        reached += 1
      }
      var diagonal = saved[low]
      var left = diagonal
      var place = row * stride
      var packed: UInt8 = 0
      var shift: UInt8 = 0
      for column in low..<high {
        let above = saved[column &+ 1]
        let paired = diagonal &+ (codes[column] == code ? same : other)
        let single = max(above, left)
        left = max(paired, single)
        // No branch depends on the codes, which cannot be foreseen.
        let isSingle: UInt8 = paired < single ? 1 : 0
        let isSecond: UInt8 = above < single ? 1 : 0
        packed |= (isSingle &+ (isSingle & isSecond)) &<< shift
        shift &+= 2
        if shift == 8 {
          ways[place] = packed
          place &+= 1
          packed = 0
          shift = 0
        }
        saved[column &+ 1] = left
        diagonal = above
      }
      if shift > 0 { ways[place] = packed }
    }
    cost = gap * (first.count + second.count) - saved[reached]
    var pairs: [(Int, Int)] = []
    var (row, column) = (first.count, second.count)
    while row > 0, column > 0 {
      let (low, high) = (band.lows[row - 1], band.highs[row - 1])
      let cell = column - 1 - low
      let way =
        column > high
        ? Self.secondSingle
        : cell < 0 ? Self.firstSingle : ways[(row - 1) * stride + cell / 4] >> (cell % 4 * 2) & 3
      if way != Self.secondSingle { row -= 1 }
      if way != Self.firstSingle { column -= 1 }
      if way == Self.pair { pairs.append((row, column)) }
    }
    self.pairs = pairs.reversed()
  }

  private static let pair: UInt8 = 0
  private static let firstSingle: UInt8 = 1
  private static let secondSingle: UInt8 = 2
}
