import CodedSessions

/// Finds the overlaps of a stream's bouts, and judges whether its codes exclude one another.
struct ExclusivityGuess {
  /// Two bouts that share time, the one that begins earlier first.
  struct Overlap {
    let earlier: Bout
    let later: Bout
  }

  /// Overlaps between bouts of different codes.
  let betweenCodes: [Overlap]
  /// Overlaps of a code with itself.
  let withinCodes: [Overlap]
  private let boutCount: Int

  /// The overlaps among `bouts`, which come in time order. O(n log n).
  init(_ bouts: [Bout]) {
    var between: [Overlap] = []
    var within: [Overlap] = []
    var latest: Bout?
    // By the code's number: the bout of each code that ends last so far, or -1.
    let codeCount = (bouts.lazy.map { Int($0.code.index) }.max() ?? -1) + 1
    var latestOfCode = [Int](repeating: -1, count: codeCount)
    for (index, bout) in bouts.enumerated() {
      let code = Int(bout.code.index)
      let known = latestOfCode[code]
      if known >= 0, case let earlier = bouts[known], earlier.offset > bout.onset {
        within.append(Overlap(earlier: earlier, later: bout))
      } else if let earlier = latest, earlier.offset > bout.onset, earlier.code != bout.code {
        between.append(Overlap(earlier: earlier, later: bout))
      }
      if latest.map({ $0.offset < bout.offset }) ?? true { latest = bout }
      if known < 0 || bouts[known].offset < bout.offset { latestOfCode[code] = index }
    }
    betweenCodes = between
    withinCodes = within
    boutCount = bouts.count
  }

  /// Whether the codes were meant to exclude one another: no overlap at all, or so few (at most one
  /// bout in ten) that they look like slips.
  var looksExclusive: Bool { betweenCodes.count * 10 <= boutCount }
}
