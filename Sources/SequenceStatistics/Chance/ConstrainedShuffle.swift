/// Counts the pairs of random rearrangements in which only some codes may follow one another: codes
/// that cannot repeat, or any pattern of structural zeros.
///
/// A walk of exchanges of two events and reversals of short stretches, none taken that would make a
/// forbidden pair; every allowed arrangement that can be reached is equally likely in the long run, and
/// p is valid however short the walk (``ConstrainedReplicates``). A single pass of exchanges from the
/// observed order, as some programs make, is biased towards the data.
///
/// What is kept: the runs, how often each code occurs in each, and what cannot follow what. Cost:
/// some seven nanoseconds a step of the walk.
struct ConstrainedShuffle<Width: TallyWidth> {
  private let replicates: ConstrainedReplicates
  private let lag: Int

  init(_ replicates: ConstrainedReplicates, lag: Int) {
    self.replicates = replicates
    self.lag = lag
  }

  /// Adds the pairs of replicate `replicate` to `tally`.
  func count(_ replicate: Int, into tally: inout [Int32]) {
    LagCounting<Width>.add(
      replicates.order(replicate), replicates.walk.runBounds, lag: lag, into: &tally)
  }
}
