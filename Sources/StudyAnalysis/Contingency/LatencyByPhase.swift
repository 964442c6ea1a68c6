public import SequenceStatistics

/// Waiting times phase by phase, each later phase compared with the first.
public struct LatencyByPhase: Sendable, Hashable {
  /// One phase.
  public struct Row: Sendable, Hashable {
    /// Its name.
    public let phase: String
    /// Its waits.
    public let latency: ResponseLatency
    /// Against the first phase; `nil` for the first.
    public let logRank: LogRank?
    /// How many times sooner than in the first, in rate; `nil` for the first.
    public let hazard: CoxRegression.Coefficient?
  }

  /// The phases that have a cue, in time order.
  public let rows: [Row]

  /// The phases of `records`; `nil` unless at least two of them have a cue.
  public init?(
    _ records: [ContingencyRecord], anchor: ResponseWindow.Anchor,
    onsetUnit: TimeWindow.OnsetUnit = .excluded
  ) {
    let latencies = records.map {
      (
        phase: $0.phase,
        latency: ResponseLatency([$0], anchor: anchor, onsetUnit: onsetUnit)
      )
    }
    .filter { !$0.latency.waits.isEmpty }
    guard latencies.count > 1, let first = latencies.first else { return nil }
    rows = latencies.enumerated().map { place, phase in
      guard place > 0 else {
        return Row(phase: phase.phase, latency: phase.latency, logRank: nil, hazard: nil)
      }
      return Row(
        phase: phase.phase, latency: phase.latency,
        logRank: LogRank(phase.latency.waits, first.latency.waits),
        hazard: CoxRegression(
          first.latency.waits.map { .init($0, [0]) }
            + phase.latency.waits.map { .init($0, [1]) }
        ).coefficients.first)
    }
  }
}
