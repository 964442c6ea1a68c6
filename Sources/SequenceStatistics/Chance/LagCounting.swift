/// Counts pairs of small numbers a lag apart within runs: the loop that all permutations share.
enum LagCounting<Width: TallyWidth> {
  /// Adds the pairs of `events`, `lag` of 1 or more apart, to `tally`.
  static func add(
    _ events: [UInt8], _ runBounds: [Int], lag: Int, into tally: inout [Int32]
  ) {
    for run in 1..<max(runBounds.count, 1) {
      let (start, end) = (runBounds[run &- 1], runBounds[run])
      guard end &- start > lag else { continue }
      for first in start..<(end &- lag) {
        tally[Int(events[first]) &<< Width.bits | Int(events[first &+ lag])] &+= 1
      }
    }
  }
}
