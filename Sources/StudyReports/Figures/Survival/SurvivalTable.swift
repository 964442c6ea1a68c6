import SequenceStatistics

/// The numbers of curves of waiting.
enum SurvivalTable {
  /// The table of `curves`, one group of rows each.
  static func of(_ curves: [SurvivalCurve], id: String) -> ReportTable {
    ReportTable(
      name: id + "-times", title: "Share still waiting",
      columns: [
        .init("Time (s)", key: "time_s"),
        .init("Still waiting before", key: "still_waiting_before"),
        .init("Ended", key: "ended"), .init("% still waiting", key: "share_still_waiting"),
        .init("95 % low", key: "low"), .init("95 % high", key: "high"),
      ], groupKey: "curve",
      groups: curves.map { curve in
        .init(
          curve.name,
          rows: curve.curve.steps.map { step in
            let interval = curve.curve.interval(of: step)
            return [
              .number(step.time, places: 2), .count(step.atRisk), .count(step.events),
              .share(step.stillWaiting),
              interval.map { .number($0.lower, places: 2) } ?? .undefined("nobody waits"),
              interval.map { .number($0.upper, places: 2) } ?? .undefined("nobody waits"),
            ]
          })
      })
  }

  /// What a picture of `curves` shows, with the main numbers.
  static func description(_ curves: [SurvivalCurve]) -> String {
    curves.map { curve in
      let median = curve.curve.quantile().value.map {
        "half within \(Decimals.fixed($0, places: 2)) s"
      }
      return "\(curve.name): \(curve.curve.eventCount) of \(curve.curve.count) waits ended, "
        + (median ?? "fewer than half")
    }.joined(separator: "; ") + "."
  }
}
