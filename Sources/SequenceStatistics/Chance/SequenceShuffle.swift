/// Counts the pairs of random rearrangements of the events within their runs.
///
/// Every order of the events of a run is equally likely. What is kept: the runs, their lengths and
/// how often each code occurs in each; what is broken: every order. The kernel behind
/// ``PermutationTest``: events are drawn from the end of each run (Fisher & Yates without writing the
/// order down), and at a lag of 1 each is counted with the one drawn before in the same pass.
///
/// Cost: about two nanoseconds an event.
struct SequenceShuffle<Width: TallyWidth> {
  private let lag: Int
  private let events: [UInt8]
  private let runBounds: [Int]
  private let longestRun: Int

  /// - Parameters:
  ///   - places: The events as positions in a list of codes, below 2 to the width's bits.
  ///   - lag: How far apart the events of a pair are, 1 or more.
  init(places: [UInt8], runBounds: [Int], lag: Int) {
    events = places
    self.runBounds = runBounds
    self.lag = lag
    longestRun = zip(runBounds.dropFirst(), runBounds).map { $0 - $1 }.max() ?? 0
  }

  /// Adds the pairs of replicate `replicate` to `tally`, which has ``TallyWidth/cellCount`` cells; the
  /// pair of given i and target j stands at `i << bits | j`.
  func count(_ replicate: Int, seed: UInt64, into tally: inout [Int32]) {
    var draws = SmallDraws(seed: seed, stream: UInt64(truncatingIfNeeded: replicate))
    guard lag == 1 else {
      var pool = events
      shuffle(&pool, &draws)
      LagCounting<Width>.add(pool, runBounds, lag: lag, into: &tally)
      return
    }
    guard runBounds.count > 2 else {
      var pool = events
      Self.count(&pool, pool.count, &draws, into: &tally)
      return
    }
    var pool = [UInt8](repeating: 0, count: longestRun)
    for run in 1..<runBounds.count {
      let start = runBounds[run &- 1]
      let length = runBounds[run] &- start
      for index in 0..<length { pool[index] = events[start &+ index] }
      Self.count(&pool, length, &draws, into: &tally)
    }
  }

  /// Draws the first `length` events of `pool` one after another, and counts each with the one before.
  @inline(__always)
  private static func count(
    _ pool: inout [UInt8], _ length: Int, _ draws: inout SmallDraws, into tally: inout [Int32]
  ) {
    guard length > 1 else { return }
    var left = length
    // Drawn backwards in time, the event drawn before is the later one.
    var later = take(draws.index(below: left), &left, &pool)
    while left >= 4, left <= 0x1_0000 {
      let (a, b, c, d) = draws.four(below: left)
      let first = take(a, &left, &pool)
      tally[first &<< Width.bits | later] &+= 1
      let second = take(b, &left, &pool)
      tally[second &<< Width.bits | first] &+= 1
      let third = take(c, &left, &pool)
      tally[third &<< Width.bits | second] &+= 1
      later = take(d, &left, &pool)
      tally[later &<< Width.bits | third] &+= 1
    }
    while left > 0 {
      let earlier = take(draws.index(below: left), &left, &pool)
      tally[earlier &<< Width.bits | later] &+= 1
      later = earlier
    }
  }

  /// Puts the events of each run into a random order.
  private func shuffle(_ pool: inout [UInt8], _ draws: inout SmallDraws) {
    for run in 1..<max(runBounds.count, 1) {
      let start = runBounds[run &- 1]
      var left = runBounds[run] &- start
      while left > 1 {
        let place = start &+ draws.index(below: left)
        left &-= 1
        pool.swapAt(place, start &+ left)
      }
    }
  }

  /// Takes one of the `left` first events, and closes the hole with the last of them.
  @inline(__always)
  private static func take(_ index: Int, _ left: inout Int, _ pool: inout [UInt8]) -> Int {
    let event = pool[index]
    left &-= 1
    pool[index] = pool[left]
    return Int(event)
  }
}
