/// Rearrangements in which only some codes may follow one another, exchangeable with the observed one.
///
/// The parallel method of Besag & Clifford (1989, section 2): the walk runs `steps` steps *backwards* from
/// the observed arrangement to a hub, and as many forwards from the hub to each replicate. Under the
/// null the observed arrangement is then one more way out of the hub, and p is valid however few the
/// steps. Another number of steps on the way to the hub, or its kinds in another order, would break that:
/// the observed arrangement would lie farther from the hub than the replicates, or nearer.
///
/// Replicate i draws from the stream of (seed, i), the hub from the last stream. O(steps) a replicate.
struct ConstrainedReplicates: Sendable {
  let walk: ConstrainedWalk
  /// How many exchanges and reversals are tried between the hub and an arrangement.
  let steps: Int
  let seed: UInt64
  private let hub: [UInt8]

  /// The replicates of `observed`, which has no forbidden pair.
  init(of observed: [UInt8], walk: ConstrainedWalk, steps: Int, seed: UInt64) {
    self.walk = walk
    self.steps = steps
    self.seed = seed
    var hub = observed
    var draws = SmallDraws(seed: seed, stream: .max)
    walk.run(&hub, steps: steps, backwards: true, &draws)
    self.hub = hub
  }

  /// The arrangement of replicate `replicate`.
  func order(_ replicate: Int) -> [UInt8] {
    var order = hub
    var draws = SmallDraws(seed: seed, stream: UInt64(truncatingIfNeeded: replicate))
    walk.run(&order, steps: steps, &draws)
    return order
  }
}
