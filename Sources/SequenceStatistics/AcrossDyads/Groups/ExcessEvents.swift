/// How many more events did each dyad have than waits as long as its own have in the whole study?
///
/// For each wait 1 if it ended with the event, less the cumulative rate Σ d/n up to its end over the waits of all dyads
/// (Nelson and Aalen); summed over the dyad's waits. The excesses of all dyads sum to 0, and those of a group to the
/// observed minus expected events of the log-rank test: exchanging them between dyads is a permutation of that test.
/// Source: Aalen (1978); Therneau, Grambsch & Fleming (1990). O(n log n).
///
/// ```swift
/// // One dyad answers after 1 s, the other after 2 s.
/// ExcessEvents([[.init(time: 1, isEvent: true)], [.init(time: 2, isEvent: true)]]).dyads  // 0.5, -0.5
/// ```
public struct ExcessEvents: Sendable, Hashable {
  /// The excess of each dyad; `nil` for one without a wait of finite time.
  public let dyads: [Double?]

  /// The excesses of dyads with their waits.
  public init(_ waits: [[KaplanMeier.Wait]]) {
    let steps = KaplanMeier(waits.flatMap { $0 }).steps
    var rates = [0.0]
    for step in steps {
      rates.append(rates[rates.count - 1] + Double(step.events) / Double(step.atRisk))
    }
    dyads = waits.map { dyad in
      let waits = dyad.filter(\.time.isFinite)
      guard !waits.isEmpty else { return nil }
      return waits.reduce(0) { sum, wait in
        sum + (wait.isEvent ? 1 : 0) - rates[steps.partitioningIndex { $0.time > wait.time }]
      }
    }
  }
}
