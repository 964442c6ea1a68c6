import CodedSessions

/// How many cycles survive if every time was coded one clock unit earlier or later?
///
/// Every border between looks and every act moves by -1, 0 or +1 unit, each equally likely, borders in
/// their order; a cycle survives where a cycle is found that overlaps it. Reported is the share over all
/// cycles and replicates. Replicate i draws from the stream of (seed, i). O(r n).
public struct CodingJitter: Sendable, Hashable {
  /// The share of cycles that survive, undefined without cycles.
  public let survivingShare: Measure
  /// How many replicates were drawn.
  public let replicates: Int

  /// The jitter of `records`.
  public init(
    _ records: [CycleRecord], parameters: CycleParameters = CycleParameters(),
    replicates: Int = 199
  ) {
    let cycles = records.map { record in
      PursuedAversion.all(in: record, parameters: parameters).filter { $0.isCycle == true }
    }
    let count = cycles.reduce(0) { $0 + $1.count }
    var survived = 0
    if count > 0 {
      for replicate in 0..<max(replicates, 1) {
        var source = RandomSource(seed: parameters.seed, stream: UInt64(replicate))
        for (record, own) in zip(records, cycles) {
          let found = PursuedAversion.all(
            in: record.jittered(&source), parameters: parameters
          ).filter { $0.isCycle == true }
          survived += own.count { cycle in
            found.contains { $0.aversion.span.overlaps(cycle.aversion.span) }
          }
        }
      }
    }
    survivingShare = .ratio(
      Double(survived), Double(count * max(replicates, 1)), ifZero: .noOccurrence)
    self.replicates = max(replicates, 1)
  }
}
