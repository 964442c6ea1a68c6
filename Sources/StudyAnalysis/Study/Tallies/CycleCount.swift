import SequenceStatistics

/// The counts of a question about pursuit–aversion cycles; after them stand the aversions by how they were resolved.
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

  /// How many aversions were resolved in this way.
  subscript(resolution: PursuedAversion.Resolution) -> Int {
    let place = PursuedAversion.Resolution.allCases.firstIndex(of: resolution) ?? 0
    return count(CycleCount.allCases.count + place)
  }
}
