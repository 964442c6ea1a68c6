/// A random walk over the arrangements of events in which only some codes may follow one another.
///
/// Steps are symmetric (the way back is as likely as the way there), so that all arrangements that the
/// walk can reach are equally likely in the long run: two events of one run that are no neighbours
/// change places, or a stretch of two and more is reversed. A step that would make a forbidden pair is
/// not taken.
struct ConstrainedWalk: Sendable {
  /// Where runs begin, and the end.
  let runBounds: [Int]
  /// 1 where the code of the row may be followed by that of the column; the last code stands beyond the
  /// ends of runs, where everything may stand.
  private let allowed: [UInt8]
  private let isSymmetric: Bool
  /// Whether everything but a repeat is allowed.
  private let forbidsOnlyRepeats: Bool
  /// For each event its run.
  private let runOf: [Int32]
  /// Every so many steps is a reversal. Short records have few exchanges that fit and need more.
  private let reversalEvery: Int

  /// Rows of the matrix lie 2 to this apart: 254 codes, one for all others, and the ends.
  private static let rowBits = 9
  private static let end: UInt8 = 255

  /// Every so many reversals is of any length.
  private static let longEvery = 16
  private static let usualLongest = 32

  init(runBounds: [Int], size: Int, isAllowed: [Bool]) {
    self.runBounds = runBounds
    var allowed = [UInt8](repeating: 1, count: 256 << Self.rowBits)
    for row in 0..<size {
      for column in 0..<size where !isAllowed[row * size + column] {
        allowed[row << Self.rowBits | column] = 0
      }
    }
    self.allowed = allowed
    isSymmetric = (0..<size).allSatisfy { row in
      (0..<size).allSatisfy { isAllowed[row * size + $0] == isAllowed[$0 * size + row] }
    }
    forbidsOnlyRepeats = (0..<size).allSatisfy { row in
      (0..<size).allSatisfy { isAllowed[row * size + $0] == (row != $0) }
    }
    reversalEvery = (runBounds.last ?? 0) < 128 ? 16 : 64
    runOf = zip(runBounds, runBounds.dropFirst()).enumerated().flatMap { run, bounds in
      [Int32](repeating: Int32(run), count: bounds.1 - bounds.0)
    }
  }

  /// Takes `steps` steps from `order`, which has no forbidden pair.
  ///
  /// Each step is its own way back, but their kinds come in a fixed order: `backwards` takes them in the
  /// opposite one, which is the same walk seen from its end.
  func run(
    _ order: inout [UInt8], steps: Int, backwards: Bool = false, _ draws: inout SmallDraws
  ) {
    guard order.count > 1 else { return }
    var path = padded(order)
    let comparesCodes =
      forbidsOnlyRepeats && runBounds.count == 2 && (4...0xFFFF).contains(order.count)
    let blocks = steps / reversalEvery + 1
    for turn in 0..<blocks {
      let block = backwards ? blocks - 1 - turn : turn
      let isLong = block % Self.longEvery == Self.longEvery - 1
      if backwards { reverse(&path, isLong: isLong, &draws) }
      if comparesCodes {
        exchangeUnlike(&path, &draws)
      } else {
        for _ in 1..<reversalEvery { exchange(&path, &draws) }
      }
      if !backwards { reverse(&path, isLong: isLong, &draws) }
    }
    for (run, start) in runBounds.dropLast().enumerated() {
      for place in start..<runBounds[run + 1] { order[place] = path[place &+ run &+ 1] }
    }
  }

  /// The exchanges of one block where there is one run and just no code may follow itself: codes are
  /// compared instead of looked up, and four places come from one random word.
  @inline(__always)
  private func exchangeUnlike(_ path: inout [UInt8], _ draws: inout SmallDraws) {
    let count = path.count &- 2
    for _ in 0..<(reversalEvery / 2) {
      let (a, b, c, d) = draws.fourTimes(below: count)
      Self.exchangeUnlike(&path, a &+ 1, b &+ 1)
      Self.exchangeUnlike(&path, c &+ 1, d &+ 1)
    }
  }

  @inline(__always)
  private static func exchangeUnlike(_ path: inout [UInt8], _ one: Int, _ other: Int) {
    let (first, second) = (path[one], path[other])
    // Neighbours change places when a stretch of two is reversed.
    let fits =
      bit(path[one &- 1] != second) & bit(path[one &+ 1] != second)
      & bit(path[other &- 1] != first) & bit(path[other &+ 1] != first)
      & bit(isApart(one, other))
    let kept = 0 &- fits
    path[one] = (second & kept) | (first & ~kept)
    path[other] = (first & kept) | (second & ~kept)
  }

  /// Whether two places are more than one apart, without a branch on which comes first: nobody could
  /// foresee that.
  @inline(__always)
  private static func isApart(_ one: Int, _ other: Int) -> Bool {
    UInt(bitPattern: one &- other &+ 1) > 2
  }

  @inline(__always)
  private static func bit(_ isTrue: Bool) -> UInt8 { isTrue ? 1 : 0 }

  /// The events with an end before, between and after the runs: event `p` of run `r` stands at
  /// p + r + 1.
  private func padded(_ order: [UInt8]) -> [UInt8] {
    var path = [Self.end]
    path.reserveCapacity(order.count + runBounds.count)
    for (start, end) in zip(runBounds, runBounds.dropFirst()) {
      path += order[start..<end]
      path.append(Self.end)
    }
    return path
  }

  @inline(__always)
  private func may(_ earlier: UInt8, _ later: UInt8) -> UInt8 {
    allowed[Int(earlier) &<< Self.rowBits | Int(later)]
  }

  @inline(__always)
  private func exchange(_ path: inout [UInt8], _ draws: inout SmallDraws) {
    let one: Int
    let other: Int
    if runBounds.count == 2 {
      let (a, b) = draws.two(below: path.count &- 2)
      (one, other) = (a &+ 1, b &+ 1)
    } else {
      let place = draws.index(below: runOf.count)
      let run = Int(runOf[place])
      let start = runBounds[run]
      one = place &+ run &+ 1
      other = start &+ draws.index(below: runBounds[run &+ 1] &- start) &+ run &+ 1
    }
    // Neighbours change places when a stretch of two is reversed.
    guard Self.isApart(one, other) else { return }
    let (first, second) = (path[one], path[other])
    let fits =
      may(path[one &- 1], second) & may(second, path[one &+ 1])
      & may(path[other &- 1], first) & may(first, path[other &+ 1])
    // Half of the exchanges do not fit: a branch that nobody can foresee would cost more than the rest.
    let kept = 0 &- fits
    path[one] = (second & kept) | (first & ~kept)
    path[other] = (first & kept) | (second & ~kept)
  }

  private func reverse(_ path: inout [UInt8], isLong: Bool, _ draws: inout SmallDraws) {
    let place = draws.index(below: runOf.count)
    let run = Int(runOf[place])
    let (start, end) = (runBounds[run], runBounds[run + 1])
    let longest = isLong ? end - start : min(end - start, Self.usualLongest)
    guard longest >= 2 else { return }
    let lastPlace = place + 1 + draws.index(below: longest - 1)
    guard lastPlace < end else { return }
    var (low, high) = (place + run + 1, lastPlace + run + 1)
    guard may(path[low - 1], path[high]) & may(path[low], path[high + 1]) != 0 else { return }
    if !isSymmetric {
      for step in low..<high where may(path[step + 1], path[step]) == 0 { return }
    }
    while low < high {
      path.swapAt(low, high)
      low += 1
      high -= 1
    }
  }
}
