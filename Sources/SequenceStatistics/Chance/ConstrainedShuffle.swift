/// Counts the pairs of random rearrangements in which only some codes may follow one another: codes
/// that cannot repeat, or any pattern of structural zeros.
///
/// A chain of exchanges of two events and reversals of short stretches, each undone when it makes a
/// forbidden pair; every allowed arrangement that can be reached is equally likely in the long run. By
/// the scheme of Besag & Clifford (1989) the chain runs from the observed arrangement to a hub, and
/// from the hub anew for each replicate, so that observed and replicates are exchangeable and the p
/// value is valid however short the walk. A single pass of exchanges from the observed order, as some
/// programs make, is biased towards the data.
///
/// What is kept: the runs, how often each code occurs in each, and what cannot follow what. Cost:
/// ``steps`` exchanges of some seven nanoseconds each.
struct ConstrainedShuffle<Width: TallyWidth> {
  /// How many exchanges and reversals are tried from the hub to a replicate.
  let steps: Int
  private let hub: [UInt8]
  private let walk: ConstrainedWalk
  private let lag: Int

  /// - Parameters:
  ///   - places: The observed events as positions in a list of codes.
  ///   - isAllowed: Whether a code may follow another, `size` rows of `size`.
  init(
    places: [UInt8], runBounds: [Int], size: Int, isAllowed: [Bool], lag: Int, steps: Int,
    seed: UInt64
  ) {
    walk = ConstrainedWalk(runBounds: runBounds, size: size, isAllowed: isAllowed)
    self.lag = lag
    self.steps = steps
    var hub = places
    var draws = SmallDraws(seed: seed, stream: .max)
    // The way to the hub is longer: all replicates begin there.
    walk.run(&hub, steps: 4 * steps, &draws)
    self.hub = hub
  }

  /// Adds the pairs of replicate `replicate` to `tally`.
  func count(_ replicate: Int, seed: UInt64, into tally: inout [Int32]) {
    var draws = SmallDraws(seed: seed, stream: UInt64(truncatingIfNeeded: replicate))
    var order = hub
    walk.run(&order, steps: steps, &draws)
    LagCounting<Width>.add(order, walk.runBounds, lag: lag, into: &tally)
  }
}
