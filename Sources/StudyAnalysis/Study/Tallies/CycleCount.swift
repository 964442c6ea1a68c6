/// The counts of a question about pursuit–aversion cycles.
public enum CycleCount: Int, Sendable, CaseIterable {
  /// All aversions.
  case aversions
  /// Those of which it can be told whether they were pursued.
  case eligible
  /// Those that were pursued.
  case pursued
  /// Those that were pursued and answered by turning away further.
  case cycles
  /// Cycles of all four steps.
  case sternCycles
  /// Chains of cycles.
  case episodes
  /// Codable time in microseconds.
  case codableTime
}

extension Tally {
  /// A count of a question about cycles.
  public subscript(count: CycleCount) -> Int { self.count(count.rawValue) }
}
